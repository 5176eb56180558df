import type { CommunityId, PersonId } from '#database'
import { page, seeOther } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import { mutedPath } from '#shell/index.ts'
import { blockingPath, memberPath, mutingPath, peoplePath, unmutingPath } from '../paths.ts'
import { mute, unmute } from './commands.ts'
import { listMuted } from './queries.ts'
import { mutedPage } from './views/muted-page.ts'

export function mutingRoutes(at: Routes): void {
  for (const act of ['muting', 'blocking'] as const) {
    const isBlock = act === 'blocking'
    at.post(`/communities/:id/people/:person/${act}`, async ({ db, viewer, id, now }) => {
      const [community, person] = [id<CommunityId>('id'), id<PersonId>('person')]
      await mute(db, viewer, { community, person, isBlock, now })
      const key = isBlock ? 'communities.muting.notices.blocked' : 'communities.muting.notices.muted'
      return seeOther(memberPath(community, person), { key, undo: unmutingPath(community, person) })
    })
  }

  at.get(mutedPath, async ({ db, viewer, reader }) => {
    signedIn(viewer)
    return page(mutedPage(reader, await listMuted(db, viewer)))
  })

  at.post(`${mutedPath}/:person/end`, async ({ db, viewer, id }) => {
    await unmute(db, viewer, id<PersonId>('person'))
    return seeOther(mutedPath, { key: 'communities.muting.notices.unmuted' })
  })

  at.post('/communities/:id/people/:person/unmuting', async ({ db, viewer, id }) => {
    const [community, person] = [id<CommunityId>('id'), id<PersonId>('person')]
    const was = await unmute(db, viewer, person)
    const undo = was?.isBlock ? blockingPath(community, person) : mutingPath(community, person)
    // Whoever has left has no page any more.
    return seeOther(peoplePath(community), { key: 'communities.muting.notices.unmuted', undo })
  })
}
