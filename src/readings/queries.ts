import { sql } from 'kysely'
import type { CommunityId, GatheringId, GatheringReadingId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { hasRole, type Viewer } from '#kernel/viewer.ts'
import { readings_max, type GatheringReading } from './model.ts'

/** What is read for a gathering, in its order. */
export async function listReadings(db: Db, viewer: Viewer, gathering: GatheringId): Promise<GatheringReading[]> {
  const rows = await visibleReadings(db, viewer)
    .where('r.gathering_id', '=', gathering)
    .where('r.removed_at', 'is', null)
    .orderBy('r.position')
    .orderBy('r.id')
    .limit(sql.lit(readings_max * 5))
    .execute()
  return rows.map(readingOf)
}

/** One of them; one that was taken away is found by those who may put it back. */
export async function findReading(db: Db, viewer: Viewer, id: GatheringReadingId): Promise<GatheringReading> {
  const row = await visibleReadings(db, viewer).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return readingOf(row)
}

/** One that was not taken away: nobody writes or hangs anything on another. */
export async function findPresent(db: Db, viewer: Viewer, id: GatheringReadingId): Promise<GatheringReading> {
  const reading = await findReading(db, viewer, id)
  if (reading.isRemoved) throw new NotFound('errors.notFound')
  return reading
}

/** Whoever changes the order waits here for whoever came before. */
export async function lockReadings(tx: Tx, viewer: Viewer, gathering: GatheringId): Promise<GatheringReading[]> {
  await sql`select from gathering_reading where gathering_id = ${gathering} order by id for update`.execute(tx)
  return listReadings(tx, viewer, gathering)
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleReadings>['executeTakeFirstOrThrow']>>

function readingOf({ questions, ...rest }: Row): GatheringReading {
  return { ...rest, questions: questions === '' ? [] : questions.split('\n') }
}

/** The only way in: says in SQL what `readingRules.read` says in TypeScript. */
function visibleReadings(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  const convened = mine.filter((id) => hasRole(viewer, id, 'coordinator', 'facilitator'))
  return db
    .selectFrom('gathering_reading as r')
    .where(sql<boolean>`r.community_id = any (${mine}::uuid[])`)
    .where(sql<boolean>`(r.removed_at is null or r.community_id = any (${convened}::uuid[]))`)
    .select([
      'r.id',
      sql<GatheringId>`r.gathering_id`.as('gatheringId'),
      sql<CommunityId>`r.community_id`.as('communityId'),
      'r.title',
      'r.author',
      'r.url',
      'r.minutes',
      'r.is_together as isTogether',
      'r.questions',
      'r.revision',
      sql<boolean>`r.removed_at is not null`.as('isRemoved'),
    ])
}
