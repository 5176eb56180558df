import { sql } from 'kysely'
import type { GatheringId, GatheringReadingId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findGathering, type Gathering } from '../gatherings/index.ts'
import type { ReadingEvent } from './events.ts'
import type { ReadingForm } from './forms.ts'
import { movedIn, readings_max, type GatheringReading } from './model.ts'
import { findReading, lockReadings } from './queries.ts'
import { readingRules } from './rules.ts'

interface Of<Id> {
  readonly id: Id
  readonly now: Temporal.Instant
}

/** Puts it in after all others. */
export function addReading(
  db: Db,
  viewer: Viewer,
  { id, form, now }: Of<GatheringId> & { form: ReadingForm },
): Promise<void> {
  return transaction(db, async (tx) => {
    const gathering = await findGathering(tx, viewer, id)
    authorize(readingRules, 'set', viewer, gathering)
    refuseFull(await lockReadings(tx, viewer, id))

    const position = sql<number>`(select coalesce(max(position), 0) + 1 from gathering_reading where gathering_id = ${id})`
    const place = { id: newId<GatheringReadingId>(), gathering_id: id, community_id: gathering.communityId, position }
    const made = { edited_at: now, edited_by: signedIn(viewer) }
    await tx
      .insertInto('gathering_reading')
      .values({ ...place, ...columnsOf(form), ...made })
      .execute()

    await edited(tx, viewer, { ...gathering, gatheringId: id }, now)
  })
}

/** Gives false where somebody else changed it since it was shown. */
export function editReading(
  db: Db,
  viewer: Viewer,
  { id, form, now }: Of<GatheringReadingId> & { form: ReadingForm },
): Promise<boolean> {
  return changing(db, viewer, { id, now }, async ({ tx, reading, gathering }) => {
    authorize(readingRules, 'set', viewer, gathering)

    if (reading.revision !== form.seen || reading.isRemoved) return false
    const made = { edited_at: now, edited_by: signedIn(viewer), revision: reading.revision + 1 }
    await tx
      .updateTable('gathering_reading')
      .set({ ...columnsOf(form), ...made })
      .where('id', '=', id)
      .execute()
    return true
  })
}

/** One place up or down. The first stays the first, the last the last. */
export function moveReading(
  db: Db,
  viewer: Viewer,
  { id, to, now }: Of<GatheringReadingId> & { to: 'up' | 'down' },
): Promise<GatheringReading> {
  return changing(db, viewer, { id, now }, async ({ tx, reading, all, gathering }) => {
    authorize(readingRules, 'set', viewer, gathering)

    const order = movedIn(
      all.map((one) => one.id),
      id,
      to,
    )
    await sql`update gathering_reading r set position = wanted.place
      from unnest(${order}::uuid[]) with ordinality as wanted (id, place) where r.id = wanted.id`.execute(tx)
    return reading
  })
}

/** Takes it away. It can be put back. */
export function removeReading(db: Db, viewer: Viewer, { id, now }: Of<GatheringReadingId>): Promise<GatheringReading> {
  return changing(db, viewer, { id, now }, async ({ tx, reading, gathering }) => {
    authorize(readingRules, 'set', viewer, gathering)

    await tx.updateTable('gathering_reading').set({ removed_at: now }).where('id', '=', id).execute()
    return reading
  })
}

export function returnReading(db: Db, viewer: Viewer, { id, now }: Of<GatheringReadingId>): Promise<GatheringReading> {
  return changing(db, viewer, { id, now }, async ({ tx, reading, all, gathering }) => {
    authorize(readingRules, 'set', viewer, gathering)

    if (reading.isRemoved) refuseFull(all)
    await tx.updateTable('gathering_reading').set({ removed_at: null }).where('id', '=', id).execute()
    return reading
  })
}

interface Found {
  readonly tx: Tx
  readonly reading: GatheringReading
  /** Those that are not taken away, in their order. */
  readonly all: readonly GatheringReading[]
  readonly gathering: Gathering
}

function changing<T>(
  db: Db,
  viewer: Viewer,
  { id, now }: Of<GatheringReadingId>,
  work: (found: Found) => Promise<T>,
): Promise<T> {
  return transaction(db, async (tx) => {
    const { gatheringId } = await findReading(tx, viewer, id)
    const gathering = await findGathering(tx, viewer, gatheringId)
    const all = await lockReadings(tx, viewer, gatheringId)
    const reading = await findReading(tx, viewer, id)

    const done = await work({ tx, reading, all, gathering })

    await edited(tx, viewer, reading, now)
    return done
  })
}

type Place = Pick<GatheringReading, 'gatheringId' | 'communityId'>

async function edited(tx: Tx, viewer: Viewer, place: Place, now: Temporal.Instant): Promise<void> {
  const { gatheringId: subject, communityId: community } = place
  await record<ReadingEvent>(tx, viewer, 'readings.edited', { subject, community, now })
}

function refuseFull(all: readonly GatheringReading[]): void {
  if (all.length >= readings_max) throw new Conflict('readings.problems.full', { max: readings_max })
}

function columnsOf({ title, author, url, minutes, how, questions }: ReadingForm) {
  return { title, author, url, minutes, is_together: how === 'together', questions: questions.join('\n') }
}
