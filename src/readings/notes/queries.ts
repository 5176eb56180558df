import { sql } from 'kysely'
import type { CommunityId, GatheringReadingId, ReadingNoteId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { ReadingNote } from './model.ts'

/** What is made of a text, as far as the viewer reads it: by name, so that nobody comes first for being quick. */
export function listNotes(db: Db, viewer: Viewer, reading: GatheringReadingId): Promise<ReadingNote[]> {
  return visibleNotes(db, viewer)
    .where('n.reading_id', '=', reading)
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('n.id')
    .limit(sql.lit(1000))
    .execute()
}

export async function findNote(db: Db, viewer: Viewer, id: ReadingNoteId): Promise<ReadingNote> {
  const found = await visibleNotes(db, viewer).where('n.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

interface Under {
  readonly reading: GatheringReadingId
  readonly about: string
}

/** What the viewer herself wrote under a question; null before. */
export async function findOwnNote(db: Db, viewer: Viewer, { reading, about }: Under): Promise<ReadingNote | null> {
  const own = visibleNotes(db, viewer).where('n.owner_id', '=', signedIn(viewer))
  return (await own.where('n.reading_id', '=', reading).where('n.about', '=', about).executeTakeFirst()) ?? null
}

/** The only way in: her own, and what others show to members. */
function visibleNotes(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('reading_note as n')
    .leftJoin('membership as m', (on) =>
      on
        .onRef('m.person_id', '=', 'n.owner_id')
        .onRef('m.community_id', '=', 'n.community_id')
        .on('m.ended_at', 'is', null),
    )
    .leftJoin('person', 'person.id', 'm.person_id')
    .where(sql<boolean>`n.community_id = any (${mine}::uuid[])`)
    .where((where) => where.or([where('n.owner_id', '=', viewer.id), where('n.shared_at', 'is not', null)]))
    .select([
      'n.id',
      sql<GatheringReadingId>`n.reading_id`.as('readingId'),
      sql<CommunityId>`n.community_id`.as('communityId'),
      'n.about',
      'n.place',
      'n.words',
      sql<boolean>`n.owner_id = ${viewer.id}`.as('isMine'),
      'person.display_name as name',
      sql<boolean>`n.shared_at is not null`.as('isShared'),
      sql<boolean>`n.taken_out_at is not null`.as('isTakenOut'),
      'n.revision',
    ])
}
