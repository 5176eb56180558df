import { sql, type RawBuilder } from 'kysely'
import type { PostId, Role, ThreadId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { isMutedBy, isOverOf } from '../../communities/index.ts'
import { filesOfPost } from '../../files/index.ts'
import { isOpenTo, noteIn } from '../content-notes/queries.ts'
import { isByMe, labelOf, myMasksIn } from '../masks/queries.ts'
import type { MaskLabel } from '../masks/model.ts'
import { openingSeq, type ListedPost, type WrittenPost } from './model.ts'
import type { ReactionCount } from '../reactions/model.ts'

export async function findPost(db: Db, viewer: Viewer, id: PostId): Promise<WrittenPost> {
  const post = await seekPost(db, viewer, id)
  if (!post) throw new NotFound('errors.notFound')
  return post
}

/** The same, or null for whom there is no such post. */
export async function seekPost(db: Db, viewer: Viewer, id: PostId): Promise<WrittenPost | null> {
  const post = await visiblePosts(db, viewer).where('post.id', '=', id).select('post.markdown').executeTakeFirst()
  return post ?? null
}

/** Waits for whoever changes the conversation, so that its counts and its community stay true. */
export async function lockPost(tx: Tx, viewer: Viewer, id: PostId): Promise<WrittenPost> {
  await conversationOf(tx, id).forUpdate().execute()
  return findPost(tx, viewer, id)
}

/** Waits only for whoever moves or deletes the conversation: many may do this at once. */
export async function holdPost(tx: Tx, viewer: Viewer, id: PostId): Promise<WrittenPost> {
  await conversationOf(tx, id).forKeyShare().execute()
  return findPost(tx, viewer, id)
}

/** Where in this conversation a post stands, or null where it is not in it. */
export async function findPlace(db: Db, viewer: Viewer, thread: ThreadId, id: PostId | null): Promise<number | null> {
  if (id === null) return null
  const found = visiblePosts(db, viewer).where('post.thread_id', '=', thread).where('post.id', '=', id)
  const post = await found.executeTakeFirst()
  return post?.seq ?? null
}

/** A post that the viewer has written already: what a form that is sent twice finds. */
export async function findOwnPost(
  db: Db,
  viewer: Viewer,
  thread: ThreadId,
  id: PostId | null,
): Promise<WrittenPost | null> {
  if (id === null) return null
  const found = visiblePosts(db, viewer).where('post.thread_id', '=', thread).where('post.id', '=', id)
  const post = await found
    .where(isByMe(viewer, sql.ref('post.author_id')))
    .select('post.markdown')
    .executeTakeFirst()
  return post ?? null
}

/** The same for a conversation that she has begun already. */
export async function findOwnOpening(db: Db, viewer: Viewer, thread: ThreadId | null): Promise<WrittenPost | null> {
  if (thread === null) return null
  const found = visiblePosts(db, viewer).where('post.thread_id', '=', thread).where('post.seq', '=', openingSeq)
  const post = await found
    .where(isByMe(viewer, sql.ref('post.author_id')))
    .select('post.markdown')
    .executeTakeFirst()
  return post ?? null
}

export interface Replies {
  /** The post after which they begin. */
  readonly after: number
  readonly count: number
}

/** The opening words, and so many replies after a post. Posts are numbered without gaps. */
export function listPosts(db: Db, viewer: Viewer, thread: ThreadId, { after, count }: Replies): Promise<ListedPost[]> {
  const replies = Array.from({ length: count }, (_, i) => after + 1 + i)
  const seqs = [...new Set([openingSeq, ...replies])]
  return listedPosts(db, viewer, thread)
    .where(sql<boolean>`post.seq = any (${seqs}::int[])`)
    .execute()
}

function conversationOf(tx: Tx, id: PostId) {
  return tx
    .selectFrom('thread')
    .select('thread.id')
    .where('thread.id', '=', (where) => where.selectFrom('post').select('thread_id').where('id', '=', id))
}

function listedPosts(db: Db, viewer: Viewer, thread: ThreadId) {
  return visiblePosts(db, viewer, thread)
    .where('post.thread_id', '=', thread)
    .leftJoin('person as author', 'author.id', 'post.author_id')
    .leftJoin('membership as authorship', (on) =>
      on
        .onRef('authorship.community_id', '=', 'thread.community_id')
        .onRef('authorship.person_id', '=', 'post.author_id'),
    )
    .orderBy('post.seq')
    .select([
      'author.display_name as authorName',
      sql<MaskLabel | null>`case when author.id is null then ${labelOf(sql.ref('post.author_id'))} end`.as(
        'authorMask',
      ),
      sql<boolean>`author.picture_at is not null`.as('authorHasPicture'),
      sql<readonly Role[] | null>`authorship.roles`.as('authorRoles'),
      sql<boolean>`authorship.ended_at is not null`.as('authorHasLeft'),
      sql<boolean>`authorship.person_id is null and exists (select from guest
        where guest.thread_id = thread.id and guest.person_id = post.author_id)`.as('isByGuest'),
      isMutedBy(viewer, sql.ref('post.author_id')).as('isMuted'),
      sql<number | null>`(select quoted.seq from post as quoted
        where quoted.id = post.quoted_id and quoted.thread_id = post.thread_id)`.as('quotedSeq'),
      isOpenTo(viewer).as('isNoteOpen'),
      filesOfPost.as('files'),
      sql<readonly ReactionCount[] | null>`(
        select json_agg(json_build_object('kind', one.kind, 'count', one.count, 'isMine', one.is_mine))
        from (select kind, count(*)::int as count, bool_or(person_id = ${viewer.id}) as is_mine
              from reaction where reaction.post_id = post.id group by kind) as one)`.as('reactions'),
    ])
}

/** The only way in: says in SQL what `postRules.read` says in TypeScript. Deleted words stay in the database. */
function visiblePosts(db: Db, viewer: Viewer, thread: ThreadId | RawBuilder<unknown> = sql.ref('thread.id')) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .where(sql<boolean>`thread.community_id = any (${mine}::uuid[])`)
    .where('thread.deleted_at', 'is', null)
    .select([
      'post.id',
      'post.thread_id as threadId',
      'thread.community_id as communityId',
      'thread.author_id as threadAuthorId',
      'thread.kind as threadKind',
      sql<boolean>`thread.closed_at is not null`.as('isThreadClosed'),
      isOverOf(mine, sql.ref('thread.community_id')).as('isOver'),
      sql<boolean>`thread.deleted_at is not null`.as('isThreadDeleted'),
      'post.seq',
      'post.author_id as authorId',
      myMasksIn(viewer, thread).as('myMasks'),
      sql<string>`case when post.deleted_at is null then post.html else '' end`.as('html'),
      noteIn('post').as('note'),
      'post.language',
      'post.edited_at as editedAt',
      'post.helped_at as helpedAt',
      'post.hidden_at as hiddenAt',
      'post.redacted_at as redactedAt',
      'post.deleted_at as deletedAt',
      'post.deleted_by as deletedBy',
      'post.created_at as createdAt',
    ])
}
