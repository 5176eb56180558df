import type { GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { Invalid } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import type { Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { listSaidAt } from '../../outcomes/index.ts'
import { harvestPath, minutesPath } from '../paths.ts'
import { findHarvest, findHarvestPlace } from '../queries.ts'
import { minutesRules } from '../rules.ts'
import { approveMinutes, reopenMinutes, saveMinutes, waiveMinutes } from './commands.ts'
import { approvingForm, minutesForm } from './forms.ts'
import { proposedMinutes } from './proposal.ts'
import { findMinutes } from './queries.ts'
import { minutesPage, minutesPaper } from './views/minutes-page.ts'

const minutes = '/gatherings/:id/minutes'

/** What is kept of a gathering in words. */
export function minutesRoutes(at: Routes): void {
  at.get(minutes, async (asked) => page(await shown(asked)))
  at.get(`${minutes}/paper`, async (asked) => page(minutesPaper(await found(asked))))

  at.post(minutes, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const of = id<GatheringId>('id')
    const form = parse(minutesForm, body)
    if (!form.ok) return again(await shown(asked, form))
    const place = await findHarvestPlace(db, viewer, { id: of, now })
    const known = (await findMinutes(db, viewer, place))?.words ?? ''
    const doubt = doubtOf(reader, body, { fields: ['words'], known })
    if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

    const saved = await saveMinutes(db, viewer, { id: of, form: form.value, now })
    if (!saved) return page(await shown(asked, { entered: body, problems: {} }, true), 409)
    return seeOther(minutesPath(of), { key: 'harvest.notices.saved' })
  })

  standing(at)
}

function standing(at: Routes): void {
  at.post(`${minutes}/approving`, async ({ db, viewer, id, body, now }) => {
    const form = parse(approvingForm, body)
    if (!form.ok) throw new Invalid('forms.notUnderstood')
    await approveMinutes(db, viewer, { id: id('id'), seen: form.value.seen, now })
    return seeOther(harvestPath(id('id')), { key: 'harvest.notices.approved' })
  })

  at.post(`${minutes}/reopening`, async ({ db, viewer, id, now }) => {
    await reopenMinutes(db, viewer, { id: id('id'), now })
    return seeOther(minutesPath(id('id')), { key: 'harvest.notices.reopened' })
  })

  at.post(`${minutes}/waiving`, async ({ db, viewer, id, now }) => {
    await waiveMinutes(db, viewer, { id: id('id'), now })
    return seeOther(harvestPath(id('id')), { key: 'harvest.notices.waived' })
  })
}

async function found({ db, viewer, reader, id, now }: Asked) {
  const place = await findHarvestPlace(db, viewer, { id: id<GatheringId>('id'), now })
  authorize(minutesRules, 'read', viewer, place)
  const may = can(minutesRules, viewer, place)
  const proposes = may.write && place.written === 'none'
  const [community, written, harvest, said] = await Promise.all([
    enterCommunity(db, viewer, place.communityId),
    findMinutes(db, viewer, place),
    proposes ? findHarvest(db, viewer, place) : null,
    proposes ? listSaidAt(db, viewer, place.id) : [],
  ])
  const proposal = harvest === null ? '' : proposedMinutes(reader, harvest, said)
  return { reader, community, can: can(communityRules, viewer, community), may, place, minutes: written, proposal }
}

async function shown(asked: Asked, draft?: Draft, isOvertaken = false): Promise<Html> {
  return minutesPage({ ...(await found(asked)), isOvertaken, ...(draft && { draft }) })
}
