import type { CommunityId, PersonId } from '#database'
import { page, seeOther } from '#kernel/answer.ts'
import { parseId } from '#kernel/id.ts'
import type { Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { signedIn } from '#kernel/viewer.ts'
import { pastPath } from '../paths.ts'
import { enterCommunity } from '../queries.ts'
import { communityRules } from '../rules.ts'
import { becomeAlumna, endAlumna, putPastAway } from './commands.ts'
import { listAlumni, listPast } from './queries.ts'
import { alumniPage } from './views/alumni-page.ts'
import { pastPage } from './views/past-page.ts'

/** Those who belonged to a community and stay in touch; and where somebody belonged, for herself. */
export function alumniRoutes(at: Routes): void {
  at.get('/communities/:id/alumni', async ({ db, viewer, reader, id, query }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const found = await listAlumni(db, viewer, community.id, parseId<PersonId>(query['after']))
    return page(alumniPage({ reader, community, can: can(communityRules, viewer, community), found }))
  })

  at.get(pastPath, async ({ db, viewer, reader }) => {
    signedIn(viewer)
    return page(pastPage(reader, await listPast(db)))
  })

  at.post(`${pastPath}/:id/put-away`, async ({ db, viewer, id, now }) => {
    await putPastAway(db, viewer, { community: id<CommunityId>('id'), now })
    return seeOther(pastPath, { key: 'communities.alumni.notices.putAway' })
  })

  at.post(`${pastPath}/:id/alumni`, async ({ db, viewer, id, now }) => {
    await becomeAlumna(db, viewer, { community: id<CommunityId>('id'), now })
    return seeOther(pastPath, { key: 'communities.alumni.notices.chosen' })
  })

  at.post(`${pastPath}/:id/alumni/end`, async ({ db, viewer, id, now }) => {
    await endAlumna(db, viewer, { community: id<CommunityId>('id'), now })
    return seeOther(pastPath, { key: 'communities.alumni.notices.ended' })
  })
}
