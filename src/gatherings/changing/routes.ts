import type { GatheringId, GatheringSeriesId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { findLink } from '../answers/queries.ts'
import type { Gathering } from '../model.ts'
import { gatheringPath, gatheringsPath } from '../paths.ts'
import { findGathering, findNext, findSeries, listFollowing } from '../queries.ts'
import { gatheringRules, seriesRules } from '../rules.ts'
import { cancelGathering, changeGathering, restoreGathering, rewordSeries } from './commands.ts'
import { changeAlone } from './effects.ts'
import { isForFollowing, whatFollows, whatRemains } from './following.ts'
import { cancellingForm, changingForm, seriesForm, type ChangingForm } from './forms.ts'
import { cancellingPage } from './views/cancelling-page.ts'
import { changingPage } from './views/changing-page.ts'
import { happensPage } from './views/happens-page.ts'
import { seriesPage } from './views/series-page.ts'

export function changingRoutes(at: Routes): void {
  at.get('/gatherings/:id/changing', async (asked) => page(await changing(asked, noDraft)))
  at.post('/gatherings/:id/changing', change)

  at.get('/gatherings/:id/cancelling', async (asked) => page(await cancelling(asked, noDraft)))

  at.post('/gatherings/:id/cancelling', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(cancellingForm, body)
    if (!form.ok) return again(await cancelling(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['because'] })
    if (doubt) return again(await cancelling(asked, { entered: body, problems: {}, doubt }))

    const gathering = id<GatheringId>('id')
    await cancelGathering(db, viewer, { id: gathering, because: form.value.because, now })
    return seeOther(gatheringPath(gathering), { key: 'gatherings.notices.cancelled' })
  })

  at.post('/gatherings/:id/restoring', async ({ db, viewer, id, now }) => {
    const gathering = id<GatheringId>('id')
    await restoreGathering(db, viewer, { id: gathering, now })
    return seeOther(gatheringPath(gathering), { key: 'gatherings.notices.restored' })
  })

  at.get('/gathering-series/:id', async (asked) => page(await series(asked, noDraft)))
  at.post('/gathering-series/:id', reword)
}

/** The first time, it is shown what happens; then it is done. */
async function change(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const form = parse(changingForm(now), body)
  if (!form.ok) return again(await changing(asked, form))
  const draft = { entered: body, problems: {} }
  const doubt = doubtOf(reader, body, { fields: ['themeEn', 'themeFr'] })
  if (doubt) return again(await changing(asked, { ...draft, doubt }))
  const gathering = id<GatheringId>('id')
  if (form.value.sure !== 'yes') return again(await happens(asked, form.value))

  const isSaved = await changeGathering(db, viewer, { id: gathering, form: form.value, now })
  if (!isSaved) return page(await changing(asked, draft, true), 409)
  return seeOther(gatheringPath(gathering), { key: 'gatherings.notices.moved' })
}

async function reword(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const form = parse(seriesForm, body)
  if (!form.ok) return again(await series(asked, form))
  const found = await findSeries(db, viewer, id<GatheringSeriesId>('id'))
  const draft = { entered: body, problems: {} }
  const known = `${found.title.en ?? ''}\n${found.title.fr ?? ''}`
  const doubt = doubtOf(reader, body, { fields: ['nameEn', 'nameFr'], known })
  if (doubt) return again(await series(asked, { ...draft, doubt }))

  const isSaved = await rewordSeries(db, viewer, { id: found.id, form: form.value, now })
  if (!isSaved) return page(await series(asked, draft, true), 409)
  return seeOther(gatheringsPath(found.communityId), { key: 'gatherings.notices.saved' })
}

async function changing(asked: Asked, draft: Draft, isOvertaken = false): Promise<Html> {
  const { db, viewer, now } = asked
  const place = await enterToChange(asked, 'change')
  const found = await findSeries(db, viewer, place.gathering.seriesId)
  const following = await listFollowing(db, viewer, place.gathering)
  const next = await findNext(db, viewer, place.gathering, now)
  return changingPage({ ...place, chosen: whatRemains(found, following), next, draft, isOvertaken })
}

async function happens(asked: Asked, form: ChangingForm): Promise<Html> {
  const { db, viewer, body, now } = asked
  const place = await enterToChange(asked, 'change')
  const { gathering } = place
  const { effects } = isForFollowing(gathering, form)
    ? whatFollows({
        series: await findSeries(db, viewer, gathering.seriesId),
        following: await listFollowing(db, viewer, gathering),
        form,
        now,
      })
    : { effects: [changeAlone(gathering, form, now)] }
  return happensPage({ ...place, effects, entered: body, zone: form.zone, minutes: form.minutes })
}

async function cancelling(asked: Asked, draft: Draft): Promise<Html> {
  return cancellingPage({ ...(await enterToChange(asked, 'cancel')), draft })
}

async function series({ db, viewer, reader, id }: Asked, draft: Draft, isOvertaken = false): Promise<Html> {
  const found = await findSeries(db, viewer, id<GatheringSeriesId>('id'))
  authorize(seriesRules, 'arrange', viewer, found)
  const community = await enterCommunity(db, viewer, found.communityId)
  const link = await findLink(db, viewer, found.id)
  const may = can(communityRules, viewer, community)
  return seriesPage({ reader, community, can: may, series: found, link, draft, isOvertaken })
}

/** The gathering that is about to be changed, with its community. */
export async function enterToChange({ db, viewer, reader, id }: Asked, verb: 'change' | 'cancel') {
  const gathering: Gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  authorize(gatheringRules, verb, viewer, gathering)
  const community = await enterCommunity(db, viewer, gathering.communityId)
  return { reader, community, can: can(communityRules, viewer, community), gathering }
}
