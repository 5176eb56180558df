import { page } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { listWaiting } from './queries.ts'
import { newcomersPage } from './views/newcomers-page.ts'

export function waitingRoutes(at: Routes): void {
  at.get('/communities/:id/newcomers', async ({ db, viewer, reader, id, now }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    authorize(communityRules, 'greet', viewer, community)
    const newcomers = await listWaiting(db, viewer, community.id, now)
    return page(newcomersPage({ reader, community, can: can(communityRules, viewer, community), newcomers }))
  })
}
