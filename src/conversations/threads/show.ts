import type { PostId, ThreadId } from '#database'
import { typed } from '#kernel/form.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Html } from '#kernel/html.ts'
import { newId, parseId } from '#kernel/id.ts'
import type { Asked } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { boxOf, emptyBox } from '../../files/index.ts'
import { pageAfter, quoteOf, repliesPerPage, type Wanted } from '../posts/model.ts'
import { findPost, listPosts } from '../posts/queries.ts'
import type { Replying } from '../posts/views/reply-section.ts'
import { isDeleted, type OpenedThread } from './model.ts'
import { findOpenedThread, findTenders } from './page-queries.ts'
import { threadRules } from './rules.ts'
import { threadPage } from './views/thread-page.ts'

interface Given {
  readonly wanted: Wanted
  readonly replying: Replying
}

/** One page of a conversation that was found. `last` is the last post on it. */
export async function shownThread(asked: Asked, thread: OpenedThread, { wanted, replying }: Given) {
  const { db, viewer, reader } = asked
  const after = pageAfter(wanted, thread)
  const posts = await listPosts(db, viewer, thread.id, { after, count: repliesPerPage })
  const tenders = await findTenders(db, viewer, thread)
  const may = can(threadRules, viewer, thread)
  const content = threadPage({ reader, thread, tenders, posts, after, replying, can: may })
  return { content, last: posts.at(-1)?.seq ?? 0 }
}

/** The same page at its end, with what was typed there. */
export async function shownAgain(asked: Asked, id: ThreadId, draft: Draft, preview: string | null): Promise<Html> {
  const thread = await findOpenedThread(asked.db, asked.viewer, id)
  if (isDeleted(thread)) throw new NotFound('errors.notFound')
  const once = parseId<PostId>(typed(draft.entered, 'once')) ?? newId<PostId>()
  const answered = parseId<PostId>(typed(draft.entered, 'quote'))
  const quote = answered && { id: answered, text: '', note: null }
  const { content } = await shownThread(asked, thread, {
    wanted: { post: String(thread.lastSeq) },
    replying: { draft, once, quote, preview, files: await boxOf(asked) },
  })
  return content
}

/** An empty reply, or one that begins with the words it answers. */
export async function newReply(asked: Asked, thread: OpenedThread): Promise<Replying> {
  const { db, viewer, query } = asked
  const answered = parseId<PostId>(query['quote'])
  const post = answered && (await findPost(db, viewer, answered))
  const isHere = post?.threadId === thread.id && post.deletedAt === null
  const quote = post && isHere ? { id: post.id, text: quoteOf(post.markdown), note: post.note } : null
  return {
    draft: noDraft,
    once: newId<PostId>(),
    quote,
    preview: null,
    files: emptyBox(asked, thread.waitingFiles ?? []),
  }
}
