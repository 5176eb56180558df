import type { CommunityId, ThreadId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { findCommunity } from '../../communities/index.ts'
import { threadPath } from '../paths.ts'
import { moveForm } from './forms.ts'
import { moveThread } from './moving-commands.ts'
import { listDestinations, listThoseWhoWouldLose } from './moving-queries.ts'
import { findThread } from './queries.ts'
import { threadRules } from './rules.ts'
import { confirmingPage, movingPage } from './views/moving-page.ts'

export function movingRoutes(at: Routes): void {
  at.get('/threads/:id/move', async (asked) => {
    const to = parseId<CommunityId>(asked.query['to'])
    return to ? confirming(asked, to) : page(await choosing(asked, noDraft))
  })

  at.post('/threads/:id/move', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(moveForm, body)
    if (!form.ok) return again(await choosing(asked, form))

    const thread = id<ThreadId>('id')
    await moveThread(db, viewer, thread, { ...form.value, now })
    return seeOther(threadPath(thread), { key: 'conversations.notices.moved' })
  })
}

async function choosing({ db, viewer, reader, id }: Asked, draft: Draft) {
  const thread = await findThread(db, viewer, id<ThreadId>('id'))
  authorize(threadRules, 'move', viewer, thread)
  const destinations = await listDestinations(db, viewer, thread)
  return movingPage({ reader, thread, destinations, draft })
}

/** Says who will see it, and who no longer, before anything moves. */
async function confirming(asked: Asked, to: CommunityId): Promise<Answer> {
  const { db, viewer, reader, id } = asked
  const thread = await findThread(db, viewer, id<ThreadId>('id'))
  authorize(threadRules, 'move', viewer, thread)
  const destinations = await listDestinations(db, viewer, thread)
  const destination = destinations.find((one) => one.id === to)
  if (!destination) return page(movingPage({ reader, thread, destinations, draft: noDraft }))

  const { memberCount } = await findCommunity(db, viewer, thread.communityId)
  const losing = await listThoseWhoWouldLose(db, viewer, thread, to)
  return page(confirmingPage({ reader, thread, destination, memberCount, losing }))
}
