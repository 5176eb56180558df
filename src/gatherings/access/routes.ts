import type { GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { findGathering } from '../queries.ts'
import { gatheringRules } from '../rules.ts'
import { sayAccess, settleNeed } from './commands.ts'
import { accessForm, needForm } from './forms.ts'
import { accessPath } from './paths.ts'
import { findAccess, listNeeds } from './queries.ts'
import { accessPage, type AccessPage } from './views/access-page.ts'

/** How people can take part in a gathering, and what becomes of what they need. */
export function accessRoutes(at: Routes): void {
  at.get('/gatherings/:id/access', async (asked) => page(await shown(asked)))

  at.post('/gatherings/:id/access', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(accessForm, body)
    if (!form.ok) return again(await shown(asked, { draft: form }))
    const doubt = doubtOf(reader, body, { fields: ['words'] })
    if (doubt) return again(await shown(asked, { draft: { entered: body, problems: {}, doubt } }))

    await sayAccess(db, viewer, { id: id<GatheringId>('id'), form: form.value, now })
    return seeOther(accessPath(id('id')), { key: 'gatherings.access.notices.saved' })
  })

  at.post('/gatherings/:id/access/needs', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(needForm, body)
    const back = (draft: Draft) => shown(asked, { answering: { person: typed(body, 'person'), draft } })
    if (!form.ok) return again(await back(form))

    if (!(await settleNeed(db, viewer, { id: id<GatheringId>('id'), form: form.value, now }))) {
      return again(await back({ entered: body, problems: { '': 'gatherings.access.problems.changed' } }))
    }
    return seeOther(accessPath(id('id')), { key: 'gatherings.access.notices.settled' })
  })
}

type Kept = Partial<Pick<AccessPage, 'draft' | 'answering'>>

async function shown(asked: Asked, { draft = noDraft, answering = null }: Kept = {}): Promise<Html> {
  const { db, viewer, reader, id } = asked
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  authorize(gatheringRules, 'support', viewer, gathering)
  const [community, access, needs] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    findAccess(db, viewer, gathering.id),
    listNeeds(db, viewer, gathering.id),
  ])
  const canThere = can(communityRules, viewer, community)
  return accessPage({ reader, community, can: canThere, gathering, access, needs, draft, answering })
}
