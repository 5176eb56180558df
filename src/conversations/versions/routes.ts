import type { PostId } from '#database'
import { page } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { findPost, seekPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'
import { listMaskedVersions, listVersions } from './queries.ts'
import { versionsPage } from './views/versions-page.ts'

export function versionRoutes(at: Routes): void {
  at.get('/posts/:id/versions', async ({ db, viewer, reader, id }) => {
    const post = id<PostId>('id')
    const named = await listVersions(db, viewer, post)
    // Whoever has no history to read learns no more than that she may not, or that there is no such post.
    if (named.length === 0) authorize(postRules, 'edit', viewer, await findPost(db, viewer, post))
    const versions = named.length > 0 ? named : await listMaskedVersions(db, viewer, post)
    return page(versionsPage({ reader, versions, post: await seekPost(db, viewer, post) }))
  })
}
