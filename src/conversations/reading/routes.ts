import { seeOther } from '#kernel/answer.ts'
import { Invalid } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import type { CommunityId, ThreadId } from '#database'
import { homePath } from '#shell/index.ts'
import { conversationsPath, threadPath } from '../paths.ts'
import { catchUp, catchUpEverywhere, followThread } from './commands.ts'
import { wishForm, wishOf } from './forms.ts'
import { catchingUpEverywherePath } from './paths.ts'

export function readingRoutes(at: Routes): void {
  at.post('/threads/:id/following', async ({ db, viewer, id, body, now }) => {
    const form = parse(wishForm, body)
    if (!form.ok) throw new Invalid('forms.notUnderstood')
    const thread = id<ThreadId>('id')
    await followThread(db, viewer, thread, { ...form.value, now })
    return seeOther(threadPath(thread), { key: `reading.notices.${wishOf(form.value.following)}` })
  })

  at.post('/communities/:id/catching-up', async ({ db, viewer, id, now }) => {
    const community = id<CommunityId>('id')
    await catchUp(db, viewer, community, now)
    return seeOther(conversationsPath(community), { key: 'reading.notices.caughtUp' })
  })

  at.post(catchingUpEverywherePath, async ({ db, viewer, now }) => {
    await catchUpEverywhere(db, viewer, now)
    return seeOther(homePath, { key: 'reading.notices.caughtUp' })
  })
}
