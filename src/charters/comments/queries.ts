import { sql } from 'kysely'
import type { PaperCommentId, PaperId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Comment } from './model.ts'

const commentsMax = 300

/** All that was said of a version, the earliest first. */
export function listComments(db: Db, viewer: Viewer, paper: PaperId): Promise<Comment[]> {
  return visibleComments(db, viewer)
    .where('comment.paper_id', '=', paper)
    .orderBy('comment.created_at')
    .orderBy('comment.id')
    .limit(commentsMax)
    .execute()
}

/** Whoever settles a comment waits here for whoever came before. */
export async function lockComment(tx: Tx, viewer: Viewer, paper: PaperId, id: PaperCommentId): Promise<Comment> {
  await sql`select from paper_comment where id = ${id} for update`.execute(tx)
  return findComment(tx, viewer, paper, id)
}

export async function findComment(db: Db, viewer: Viewer, paper: PaperId, id: PaperCommentId): Promise<Comment> {
  const comments = visibleComments(db, viewer).where('comment.paper_id', '=', paper)
  const comment = await comments.where('comment.id', '=', id).executeTakeFirst()
  if (!comment) throw new NotFound('errors.notFound')
  return comment
}

/** The only way in: says in SQL what `commentRules.read` says in TypeScript. */
function visibleComments(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('paper_comment as comment')
    .leftJoin('person as author', 'author.id', 'comment.author_id')
    .where(sql<boolean>`comment.community_id = any (${mine}::uuid[])`)
    .select([
      'comment.id',
      'comment.community_id as communityId',
      'comment.part',
      'comment.author_id as authorId',
      sql<string | null>`case when not exists (select from membership
        where membership.person_id = author.id and membership.community_id = comment.community_id
          and membership.ended_at is not null) then author.display_name end`.as('authorName'),
      'comment.text',
      'comment.language',
      'comment.created_at as createdAt',
      'comment.settled_at as settledAt',
      'comment.is_taken_up as isTakenUp',
      'comment.answer',
    ])
}
