import { sql } from 'kysely'
import type { FileId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Id } from '#kernel/id.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Host, SentFile, ShownFile } from './model.ts'

/** A file of the viewer's communities. Who may open it, what it hangs on decides: the caller asks that. */
export async function findFile(db: Db, viewer: Viewer, id: FileId): Promise<SentFile> {
  const file = await visibleFiles(db, viewer).where('file.id', '=', id).executeTakeFirst()
  if (!file) throw new NotFound('errors.notFound')
  return file
}

/** Of these, what the viewer sent and has hung on nothing yet, in the order in which they came. */
export function listOwnFiles(db: Db, viewer: Viewer, ids: readonly FileId[]): Promise<SentFile[]> {
  return visibleFiles(db, viewer)
    .where('file.owner_id', '=', viewer.id)
    .where(sql<boolean>`file.id = any (${ids}::uuid[])`)
    .where('file.state', '<>', 'uploading')
    .orderBy('file.id')
    .execute()
}

/** What the viewer has sent for what she is writing there, and has not posted yet. */
export function listWaitingAt(db: Db, viewer: Viewer, place: Id<string>): Promise<SentFile[]> {
  return visibleFiles(db, viewer)
    .where('file.owner_id', '=', viewer.id)
    .where('file.place_id', '=', place)
    .where('file.state', 'not in', ['uploading', 'refused'])
    .orderBy('file.id')
    .execute()
}

/** The same as a part of a statement about conversations. */
export function filesWaitingAtThread(owner: PersonId | null) {
  return sql<readonly ShownFile[] | null>`(
    select ${listed} from file
    where file.owner_id = ${owner} and file.place_id = thread.id and file.state not in ('uploading', 'refused'))`
}

/** What hangs on something, for whoever was let read that. */
export function listHungOn(db: Db, viewer: Viewer, on: Host): Promise<ShownFile[]> {
  return visibleFiles(db, viewer).where(hangsOn(on)).orderBy('file.id').execute()
}

/** Whether a file hangs on this. */
export function hangsOn(on: Host) {
  return 'post' in on ? sql<boolean>`file.post_id = ${on.post}` : sql<boolean>`file.reading_id = ${on.reading}`
}

const listed = sql`json_agg(json_build_object('id', file.id, 'state', file.state, 'name', file.name, 'type', file.type,
    'bytes', file.bytes, 'width', file.width, 'height', file.height, 'alt', file.alt,
    'tellsOrigin', file.tells_origin) order by file.id)`

/** The same as a part of a statement about posts: a list of `ShownFile`, or null where there is none. */
export const filesOfPost = sql<readonly ShownFile[] | null>`(
  select ${listed}
  from file where file.post_id = post.id and post.deleted_at is null and post.hidden_at is null)`

/** The only way in: those of one's communities, which are one's own until they hang on something. */
function visibleFiles(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('file')
    .where(sql<boolean>`file.community_id = any (${mine}::uuid[])`)
    .where((where) => where.or([where('file.owner_id', 'is', null), where('file.owner_id', '=', viewer.id)]))
    .select([
      'file.id',
      'file.community_id as communityId',
      'file.owner_id as ownerId',
      'file.post_id as postId',
      'file.reading_id as readingId',
      'file.state',
      'file.name',
      'file.type',
      'file.bytes',
      'file.width',
      'file.height',
      'file.alt',
      'file.tells_origin as tellsOrigin',
    ])
}
