import type { Db } from '#kernel/db.ts'
import type { ThreadId } from '#database'

/** What happened, as short lines, in order. */
export async function events(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.actor_id')
    .leftJoin('community', 'community.id', 'event.community_id')
    .select(['event.kind', 'event.facts', 'person.display_name as name', 'community.name_en as community'])
    .orderBy('event.id')
    .execute()
  return rows.map(({ kind, facts, name, community }) => {
    const told = Object.entries(facts ?? {}).map(([key, value]) => `${key} ${String(value)}`)
    const by = name ? ` by ${name.split(' ')[0]?.toLowerCase()}` : ''
    return `${kind}${by} in ${community?.toLowerCase()}: ${told.join(' ')}`
  })
}

/** The kinds alone. */
export async function kinds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('event').select('kind').orderBy('id').execute()
  return rows.map(({ kind }) => kind)
}

export function threadRow(db: Db, id: ThreadId) {
  return db.selectFrom('thread').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

export function postRow(db: Db, thread: ThreadId, seq: number) {
  const posts = db.selectFrom('post').selectAll().where('thread_id', '=', thread).where('seq', '=', seq)
  return posts.executeTakeFirstOrThrow()
}
