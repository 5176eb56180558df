import type { CommunityId, PersonId } from '#database'
import { seeOther } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { memberPath, mutingPath, peoplePath, unmutingPath } from '../paths.ts'
import { mute, unmute } from './commands.ts'

export function mutingRoutes(at: Routes): void {
  at.post('/communities/:id/people/:person/muting', async ({ db, viewer, id, now }) => {
    const [community, person] = [id<CommunityId>('id'), id<PersonId>('person')]
    await mute(db, viewer, { community, person, now })
    const undo = unmutingPath(community, person)
    return seeOther(memberPath(community, person), { key: 'communities.muting.notices.muted', undo })
  })

  at.post('/communities/:id/people/:person/unmuting', async ({ db, viewer, id }) => {
    const [community, person] = [id<CommunityId>('id'), id<PersonId>('person')]
    await unmute(db, viewer, person)
    const undo = mutingPath(community, person)
    // Whoever has left has no page any more.
    return seeOther(peoplePath(community), { key: 'communities.muting.notices.unmuted', undo })
  })
}
