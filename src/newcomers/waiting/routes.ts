import type { CommunityId, PersonId } from '#database'
import { page, seeOther } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { newcomersPath, unmetPath } from '../paths.ts'
import { meetNewcomer } from './commands.ts'
import { listWaiting } from './queries.ts'
import { newcomersPage } from './views/newcomers-page.ts'

const path = '/communities/:id/newcomers'

export function waitingRoutes(at: Routes): void {
  at.get(path, async ({ db, viewer, reader, id, now }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    authorize(communityRules, 'greet', viewer, community)
    const newcomers = await listWaiting(db, viewer, community.id, now)
    return page(newcomersPage({ reader, community, can: can(communityRules, viewer, community), newcomers }))
  })

  at.post(`${path}/:person/met`, async ({ db, viewer, id, now }) => {
    const [community, person] = [id<CommunityId>('id'), id<PersonId>('person')]
    await meetNewcomer(db, viewer, { community, person, met: now })
    return seeOther(newcomersPath(community), { key: 'newcomers.notices.met', undo: unmetPath(community, person) })
  })

  at.post(`${path}/:person/not-met`, async ({ db, viewer, id }) => {
    const community = id<CommunityId>('id')
    await meetNewcomer(db, viewer, { community, person: id('person'), met: null })
    return seeOther(newcomersPath(community))
  })
}
