import type { PostId, ThreadId } from '#database'
import { again, file, page, seeOther, type Answer } from '#kernel/answer.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import { parse, typed, type Entered } from '#kernel/form.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { noDraft, type Doubt, type Draft } from '#shell/index.ts'
import { markHelped, withdrawHelp } from '../asks/commands.ts'
import { enterCommunity } from '../../communities/index.ts'
import { doubtOf, mustWait } from '../../confidentiality/index.ts'
import {
  altFields,
  boxOf,
  chosenFiles,
  comesBack,
  emptyBox,
  listHungOn,
  listWaitingAt,
  showsFiles,
  type FileBox,
  type Filing,
  type Place,
} from '../../files/index.ts'
import { canWait } from '../held/model.ts'
import { replyWaits } from '../held/routes.ts'
import { postPath, postRestorationPath } from '../paths.ts'
import { react } from '../reactions/commands.ts'
import { reactionForm } from '../reactions/forms.ts'
import { findThread } from '../threads/queries.ts'
import { shownAgain } from '../threads/show.ts'
import { deletePost, editPost, postReply, restorePost } from './commands.ts'
import { editForm, replyForm } from './forms.ts'
import type { WrittenPost } from './model.ts'
import { findPost, listPosts } from './queries.ts'
import { postRules } from './rules.ts'
import { plainWords } from './words.ts'
import { editPage } from './views/edit-page.ts'
import { arrivedItems } from './views/arrived-items.ts'

const arrivedMax = 100

export function postRoutes(at: Routes, files: Filing): void {
  replyRoute(at, files)
  arrivedRoute(at)
  editingRoutes(at, files)
  actRoutes(at)
}

function replyRoute(at: Routes, files: Filing): void {
  const reply = async (asked: Asked): Promise<Answer> => {
    const { db, viewer, id, body, now } = asked
    const thread = id<ThreadId>('id')
    if (asksForPreview(body)) return again(await shownAgain(asked, thread, written(body), rendered(body)))
    const form = parse(replyForm, body)
    if (!form.ok) return again(await shownAgain(asked, thread, form, null))
    if (await comesBack(asked)) return again(await shownAgain(asked, thread, written(body), null))
    const fields = ['body', 'note', ...altFields(body)]
    const doubt = doubtOf(asked.reader, body, { fields, canWait: canWait(body) })
    if (doubt) return again(await shownAgain(asked, thread, { ...written(body), doubt }, null))
    if (mustWait(body, fields)) return replyWaits(asked, form.value.body)

    const replied = await postReply(db, viewer, thread, { ...form.value, files: chosenFiles(asked), now })
    if ('seq' in replied) return seeOther(postPath(thread, replied.seq), { key: 'conversations.notices.replied' })
    const held = { entered: body, problems: { '': replied.heldBecause } }
    return again(await shownAgain(asked, thread, held, null))
  }
  const place = async ({ db, viewer, id }: Asked) => {
    const { communityId, id: placeId } = await findThread(db, viewer, id<ThreadId>('id'))
    return { communityId, placeId }
  }
  at.post('/threads/:id/replies', reply, files(place))
}

function arrivedRoute(at: Routes): void {
  // What live pages ask for, and nothing else does: the items after a post, without a page around them.
  at.get('/threads/:id/after/:seq', async ({ db, viewer, reader, id, param }) => {
    const after = Number(/^\d{1,9}$/.exec(param('seq'))?.[0] ?? NaN)
    if (Number.isNaN(after)) throw new NotFound('errors.notFound')
    const [opening, ...replies] = await listPosts(db, viewer, id('id'), { after, count: arrivedMax })
    if (!opening) throw new NotFound('errors.notFound')
    const posts = after < opening.seq ? [opening, ...replies] : replies
    const last = posts.at(-1)?.seq ?? after
    const { text } = arrivedItems({ reader, opening, posts })
    return file('text/html; charset=utf-8', text, { 'hearth-last-seq': String(last) })
  })
}

function editingRoutes(at: Routes, files: Filing): void {
  at.get('/posts/:id/edit', async (asked) => {
    const post = await findPost(asked.db, asked.viewer, asked.id<PostId>('id'))
    const hung = [
      ...(await listHungOn(asked.db, asked.viewer, { post: post.id })),
      ...(await listWaitingAt(asked.db, asked.viewer, post.id)),
    ]
    return page(await shownForEditing(asked, post, { draft: noDraft, files: emptyBox(asked, hung) }))
  })

  const edit = async (asked: Asked): Promise<Answer> => {
    const { db, viewer, id, body, now } = asked
    const form = parse(editForm, body)
    const isPreview = asksForPreview(body)
    if (isPreview || !form.ok || (await comesBack(asked))) {
      const post = await findPost(db, viewer, id<PostId>('id'))
      const draft = form.ok || isPreview ? written(body) : form
      const preview = isPreview ? rendered(body) : null
      return again(await shownForEditing(asked, post, { draft, preview, files: await boxWith(asked, post) }))
    }

    const doubt = await doubtOfChange(asked)
    if (doubt) {
      const post = await findPost(db, viewer, id<PostId>('id'))
      return again(
        await shownForEditing(asked, post, { draft: { ...written(body), doubt }, files: await boxWith(asked, post) }),
      )
    }

    const chosen = showsFiles(body) ? chosenFiles(asked) : null
    const { isSaved, post } = await editPost(db, viewer, id('id'), { ...form.value, files: chosen, now })
    if (isSaved) return seeOther(postPath(post.threadId, post.seq), { key: 'conversations.notices.edited' })
    // What was taken out of the words must not come back by a page that was open before.
    const draft = post.redactedAt === null ? written(body) : noDraft
    const left = { draft, files: await boxWith(asked, post) }
    return again(await shownForEditing(asked, post, { ...left, isOvertaken: true }))
  }
  at.post('/posts/:id/edit', edit, files(placeOfPost))
}

async function placeOfPost({ db, viewer, id }: Asked): Promise<Place> {
  const post = await findPost(db, viewer, id<PostId>('id'))
  authorize(postRules, 'edit', viewer, post)
  return { communityId: post.communityId, placeId: post.id }
}

async function boxWith(asked: Asked, { id }: WrittenPost): Promise<FileBox> {
  return boxOf(asked, await listHungOn(asked.db, asked.viewer, { post: id }))
}

/** What was let stand before is not asked about again. */
async function doubtOfChange({ db, viewer, reader, body, id }: Asked): Promise<Doubt | null> {
  const fields = ['body', 'note', ...altFields(body)]
  const doubt = doubtOf(reader, body, { fields })
  if (doubt === null) return null
  const { markdown, note } = await findPost(db, viewer, id<PostId>('id'))
  const hung = await listHungOn(db, viewer, { post: id<PostId>('id') })
  return doubtOf(reader, body, {
    fields,
    known: [markdown, note?.words ?? '', ...hung.map(({ alt }) => alt)].join('\n'),
  })
}

interface Editing {
  readonly draft: Draft
  readonly preview?: string | null
  readonly files: FileBox
  readonly isOvertaken?: boolean
}

async function shownForEditing({ db, viewer, reader }: Asked, post: WrittenPost, editing: Editing) {
  authorize(postRules, 'edit', viewer, post)
  const community = await enterCommunity(db, viewer, post.communityId)
  const text = await plainWords(db, viewer, post)
  return editPage({ reader, post, text, community, ...editing })
}

function actRoutes(at: Routes): void {
  at.post('/posts/:id/deletion', async ({ db, viewer, id, now }) => {
    const post = await deletePost(db, viewer, id<PostId>('id'), now)
    const undo = postRestorationPath(post.id)
    return seeOther(postPath(post.threadId, post.seq), { key: 'conversations.notices.postDeleted', undo })
  })

  at.post('/posts/:id/restoration', async ({ db, viewer, id, now }) => {
    const post = await restorePost(db, viewer, id<PostId>('id'), now)
    return seeOther(postPath(post.threadId, post.seq), { key: 'conversations.notices.postRestored' })
  })

  at.post('/posts/:id/help', async ({ db, viewer, id, now }) => {
    const post = await markHelped(db, viewer, id<PostId>('id'), now)
    return seeOther(postPath(post.threadId, post.seq))
  })

  at.post('/posts/:id/help-withdrawal', async ({ db, viewer, id, now }) => {
    const post = await withdrawHelp(db, viewer, id<PostId>('id'), now)
    return seeOther(postPath(post.threadId, post.seq))
  })

  at.post('/posts/:id/reactions', async ({ db, viewer, id, body, now }) => {
    const form = parse(reactionForm, body)
    if (!form.ok) throw new Invalid('forms.notUnderstood')
    const post = await react(db, viewer, id<PostId>('id'), { ...form.value, now })
    return seeOther(postPath(post.threadId, post.seq))
  })
}

function asksForPreview(body: Entered): boolean {
  return typed(body, 'see') === 'preview'
}

function written(body: Entered): Draft {
  return { entered: body, problems: {} }
}

function rendered(body: Entered): string {
  return renderMarkdown(typed(body, 'body')).html
}
