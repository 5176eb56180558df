import { sql, type RawBuilder } from 'kysely'
import type { CommunityId, PersonId, ThreadId, Voice } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { MaskLabel, Position } from './model.ts'

const nobody = Buffer.alloc(0)

type Place = ThreadId | RawBuilder<unknown>

/** The masks that the viewer wears in a conversation: hers to find, since the hash of her hand is hers. */
export function myMasksIn(viewer: Viewer, thread: Place) {
  const hands = sql.join((['mask', 'position'] as const).map((voice) => handIn(viewer, thread, voice)))
  return sql<PersonId[]>`array(select worn.id from mask worn
    where worn.thread_id = ${placed(thread)} and worn.hand in (${hands}))`
}

/** The one of a kind, if she wears it. */
export async function findMyMask(db: Db, viewer: Viewer, thread: ThreadId, voice: Voice): Promise<PersonId | null> {
  const { rows } = await sql<{ id: PersonId }>`select worn.id from mask worn
    where worn.thread_id = ${thread} and worn.hand = ${handIn(viewer, thread, voice)}`.execute(db)
  return rows[0]?.id ?? null
}

function handIn({ hand }: Viewer, thread: Place, voice: Voice) {
  return sql`mask_hand(${hand?.key ?? nobody}, ${placed(thread)}, ${sql.lit(voice)})`
}

function placed(thread: Place) {
  return typeof thread === 'string' ? sql`${thread}::uuid` : thread
}

/** Whether the viewer is this author of words: `isMine` in SQL. */
export function isByMe({ id, hand }: Viewer, author: RawBuilder<unknown>) {
  return sql<boolean>`(${author} is not distinct from ${id}::uuid or exists (select from mask worn
    where worn.id = ${author} and worn.hand = mask_hand(${hand?.key ?? nobody}, worn.thread_id, worn.voice)))`
}

/** What a conversation calls a masked author; null for whoever speaks under her name. */
export function labelOf(author: RawBuilder<unknown>) {
  return sql<MaskLabel | null>`(select json_build_object('number', mask.number, ${bornBy('mask')}) from mask where mask.id = ${author})`
}

/** What the viewer would be called by role and region in a community, or is called in a conversation of it already. */
export function myPosition(viewer: Viewer, community: RawBuilder<unknown>, thread: RawBuilder<unknown> | null) {
  const worn = thread
    ? sql`(select json_build_object(${bornBy('worn')}) from mask worn
        where worn.thread_id = ${thread} and worn.hand = ${handIn(viewer, thread, 'position')})`
    : sql`null`
  return sql<Position | null>`coalesce(${worn},
    (select json_build_object(${bornBy('mine')}) from my_position_in(${community}) mine))`
}

/** The same where a conversation is only about to begin. */
export async function findMyPosition(db: Db, viewer: Viewer, community: CommunityId): Promise<Position | null> {
  const { rows } = await sql<{ position: Position | null }>`
    select ${myPosition(viewer, sql`${community}::uuid`, null)} as position`.execute(db)
  return rows[0]?.position ?? null
}

function bornBy(row: string) {
  const names = (word: string) => {
    const [en, fr] = [sql.ref(`${row}.${word}_en`), sql.ref(`${row}.${word}_fr`)]
    return sql`${sql.lit(word)}, case when coalesce(${en}, ${fr}) is not null then json_build_object('en', ${en}, 'fr', ${fr}) end`
  }
  return sql.join([names('role'), names('region')])
}

/** Whether this author is a mask. */
export async function isWorn(db: Db, author: PersonId): Promise<boolean> {
  const found = await db.selectFrom('mask').select('id').where('id', '=', author).executeTakeFirst()
  return found !== undefined
}
