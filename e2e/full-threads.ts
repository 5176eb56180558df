import type { PostId, ThreadId } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import type { Known } from '#world/template.ts'

const longCount = 130

/** A conversation of many turns, of which Ben has read some. */
export async function makeLong(db: Db, { communities: { circle }, people }: Known): Promise<ThreadId> {
  const id = newId<ThreadId>()
  const at = (seq: number) => morning.subtract({ hours: 200 }).add({ minutes: seq })
  const thread = { id, community_id: circle, author_id: people.ana, created_at: at(1), last_posted_at: at(longCount) }
  const counts = { reply_count: longCount - 1, last_seq: longCount, last_author_id: people.fay }
  await db
    .insertInto('thread')
    .values({ ...thread, ...counts, kind: 'discussion', title: 'A long one' })
    .execute()
  const authors = [people.ana, people.ben, people.fay]
  const posts = Array.from({ length: longCount }, (_, index) => ({
    id: newId<PostId>(),
    thread_id: id,
    community_id: circle,
    seq: index + 1,
    author_id: authors[index % 3] ?? people.ana,
    markdown: `Turn ${index + 1}.`,
    html: `<p>Turn ${index + 1}.</p>`,
    rendered_by: 1,
    created_at: at(index + 1),
  }))
  await db.insertInto('post').values(posts).execute()
  await db
    .insertInto('reading')
    .values({ owner_id: people.ben, thread_id: id, last_seq: 60, updated_at: at(60) })
    .execute()
  return id
}

/** A conversation that Ben began and deleted a moment ago. */
export async function makeGone(db: Db, { communities: { circle }, people: { ben } }: Known): Promise<ThreadId> {
  const id = newId<ThreadId>()
  const moments = { created_at: morning, last_posted_at: morning, deleted_at: morning, deleted_by: ben }
  const thread = { id, community_id: circle, author_id: ben, last_author_id: ben, last_seq: 1 }
  await db
    .insertInto('thread')
    .values({ ...thread, ...moments, kind: 'discussion', title: 'Said too soon' })
    .execute()
  return id
}
