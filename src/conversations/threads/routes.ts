import type { ThreadId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { noDraft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { listPosts } from '../posts/queries.ts'
import { conversationsPath, threadPath, threadRestorationPath } from '../paths.ts'
import type { Marks } from '../reading/marks.ts'
import {
  closeThread,
  deleteThread,
  pinThread,
  renameThread,
  reopenThread,
  restoreThread,
  unpinThread,
} from './commands.ts'
import { titleForm } from './forms.ts'
import { supportPath } from '../support/paths.ts'
import { isDeleted, isSupport } from './model.ts'
import { findOpenedThread } from './page-queries.ts'
import { findThread } from './queries.ts'
import { threadRules } from './rules.ts'
import { newReply, shownThread } from './show.ts'
import { deletedPage } from './views/deleted-page.ts'
import { titlePage } from './views/title-page.ts'
import { wholePage, wholeReplies } from './views/whole-page.ts'

export function threadRoutes(at: Routes, marks: Marks): void {
  at.get('/threads/:id', async (asked) => {
    const { db, viewer, reader, id, query, now, afterwards } = asked
    const thread = await findOpenedThread(db, viewer, id<ThreadId>('id'))
    if (isDeleted(thread)) return page(deletedPage({ reader, thread }))

    const replying = await newReply(asked, thread)
    const { content, last } = await shownThread(asked, thread, { wanted: query, replying })
    const { id: person } = viewer
    const isNews = last > (thread.lastRead ?? 0) || viewer.unseenNotices > 0
    if (person && isNews) afterwards(() => marks.note({ person, thread: thread.id, seq: last }, now))
    return page(content)
  })

  at.get('/threads/:id/all', async ({ db, viewer, reader, id, query, now, afterwards }) => {
    const thread = await findThread(db, viewer, id<ThreadId>('id'))
    const after = Number(/^\d{1,9}$/.exec(query['after'] ?? '')?.[0] ?? 1)
    const posts = await listPosts(db, viewer, thread.id, { after, count: wholeReplies })
    const { id: person } = viewer
    const seq = posts.at(-1)?.seq ?? 0
    if (person) afterwards(() => marks.note({ person, thread: thread.id, seq }, now))
    return page(wholePage({ reader, thread, posts }))
  })

  titleRoutes(at)
  actRoutes(at)
}

function titleRoutes(at: Routes): void {
  at.get('/threads/:id/title', async ({ db, viewer, reader, id }) => {
    const thread = await findThread(db, viewer, id<ThreadId>('id'))
    authorize(threadRules, 'rename', viewer, thread)
    return page(titlePage({ reader, thread, draft: noDraft }))
  })

  at.post('/threads/:id/title', async ({ db, viewer, reader, id, body, now }) => {
    const form = parse(titleForm, body)
    const doubt = form.ok ? doubtOf(reader, body, { fields: ['title'], known: form.value.seen }) : null
    const standing =
      form.ok && !doubt ? await renameThread(db, viewer, id<ThreadId>('id'), { ...form.value, now }) : null
    if (form.ok && !doubt && standing === null) {
      return seeOther(threadPath(id('id')), { key: 'conversations.notices.renamed' })
    }
    const thread = await findThread(db, viewer, id<ThreadId>('id'))
    authorize(threadRules, 'rename', viewer, thread)
    const draft = { entered: body, problems: form.ok ? {} : form.problems, doubt }
    return again(titlePage({ reader, thread, draft, standing }))
  })
}

const acts = {
  pin: { act: pinThread, key: 'conversations.notices.pinned', undo: 'unpinning' },
  unpinning: { act: unpinThread, key: 'conversations.notices.unpinned', undo: 'pin' },
  closure: { act: closeThread, key: 'conversations.notices.closed', undo: 'reopening' },
  reopening: { act: reopenThread, key: 'conversations.notices.reopened', undo: 'closure' },
} as const

function actRoutes(at: Routes): void {
  for (const [name, { act, key, undo }] of Object.entries(acts)) {
    at.post(`/threads/:id/${name}`, async ({ db, viewer, id, now }) => {
      const thread = id<ThreadId>('id')
      await act(db, viewer, thread, now)
      return seeOther(threadPath(thread), { key, undo: `${threadPath(thread)}/${undo}` })
    })
  }

  at.post('/threads/:id/deletion', async ({ db, viewer, id, now }) => {
    const thread = await deleteThread(db, viewer, id<ThreadId>('id'), now)
    const undo = threadRestorationPath(thread.id)
    const list = isSupport(thread) ? supportPath : conversationsPath
    return seeOther(list(thread.communityId), { key: 'conversations.notices.threadDeleted', undo })
  })

  at.post('/threads/:id/restoration', async ({ db, viewer, id, now }) => {
    const thread = id<ThreadId>('id')
    await restoreThread(db, viewer, thread, now)
    return seeOther(threadPath(thread), { key: 'conversations.notices.threadRestored' })
  })
}
