import { sql } from 'kysely'
import type { EmergencyId, NoteKind, PostId, ThreadId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { Emergency, EmergencyOpened, EmergencyPost, EmergencyThread } from './model.ts'

const listed = 100

interface At {
  readonly id: EmergencyId
  readonly now: Temporal.Instant
}

/** Those that the viewer may see, the latest first. */
export async function listEmergencies(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<Emergency[]> {
  const emergencies = visibleEmergencies(db, viewer, now).orderBy('emergency.began_at', 'desc').orderBy('emergency.id')
  const rows = await emergencies.limit(sql.lit(listed)).execute()
  return rows.map(emergencyOf)
}

/** Of the last two days, for whoever protects privacy: she looks at them beside what waits for her. */
export async function listNewEmergencies(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<Emergency[]> {
  if (viewer.protects.length === 0) return []
  const since = now.subtract({ hours: 48 })
  const emergencies = await listEmergencies(db, viewer, now)
  return emergencies.filter(({ beganAt }) => Temporal.Instant.compare(beganAt, since) > 0)
}

export async function findEmergency(db: Db, viewer: Viewer, { id, now }: At): Promise<Emergency> {
  const row = await visibleEmergencies(db, viewer, now).where('emergency.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return emergencyOf(row)
}

export async function lockEmergency(tx: Tx, viewer: Viewer, { id, now }: At): Promise<Emergency> {
  await tx.selectFrom('emergency').select('id').where('id', '=', id).forUpdate().execute()
  return findEmergency(tx, viewer, { id, now })
}

/** What can be opened in one: nothing, where it is not hers, or over. The database says which. */
export async function listEmergencyThreads(db: Db, viewer: Viewer, { id, now }: At): Promise<EmergencyThread[]> {
  signedIn(viewer)
  const { rows } = await sql<EmergencyThread>`
    select id, title, language, reply_count as "replyCount", last_posted_at as "lastPostedAt", is_read as "isRead"
    from emergency_threads(${id}, ${now})`.execute(db)
  return rows
}

/** What was opened, by title, for those who belong to the community: the policies of conversations say who. */
export function listEmergencyOpened(db: Db, viewer: Viewer, { id }: Emergency): Promise<EmergencyOpened[]> {
  const mine = viewer.belongings.map((one) => one.id)
  return db
    .selectFrom('emergency_reading')
    .innerJoin('thread', 'thread.id', 'emergency_reading.thread_id')
    .where('emergency_reading.emergency_id', '=', id)
    .where(sql<boolean>`thread.community_id = any (${mine}::uuid[])`)
    .orderBy('emergency_reading.read_at')
    .select(['thread.id as threadId', 'thread.title', 'emergency_reading.read_at as readAt'])
    .execute()
}

interface PostRow {
  id: PostId
  seq: number
  author_name: string | null
  html: string
  language: Language | null
  note_kind: NoteKind | null
  note_words: string
  created_at: Temporal.Instant
}

/** What is said in a conversation that was noted as opened. */
export async function listEmergencyPosts(
  db: Db,
  viewer: Viewer,
  { id, now, thread }: At & { readonly thread: ThreadId },
): Promise<EmergencyPost[]> {
  signedIn(viewer)
  const { rows } = await sql<PostRow>`select * from emergency_posts(${id}, ${thread}, ${now})`.execute(db)
  return rows.map(({ author_name, note_kind, note_words, created_at, ...rest }) => ({
    ...rest,
    authorName: author_name,
    note: note_kind && { kind: note_kind, words: note_words },
    createdAt: created_at,
  }))
}

interface Told {
  name_en: string | null
  name_fr: string | null
  opened_by_name: string | null
  ended_by_name: string | null
  opened_count: number
}

/** The only way in: says in SQL what `emergencyRules.read` says in TypeScript. */
function visibleEmergencies(db: Db, viewer: Viewer, now: Temporal.Instant) {
  signedIn(viewer)
  const led = viewer.belongings.filter(({ roles }) =>
    roles.some((role) => role === 'coordinator' || role === 'core_member'),
  )
  return db
    .selectFrom('emergency')
    .innerJoinLateral(sql<Told>`told_of_emergency(emergency.id)`.as('told'), (on) => on.onTrue())
    .where(sql<boolean>`(emergency.umbrella_id = any (${[...viewer.administers, ...viewer.protects]}::uuid[])
      or emergency.community_id = any (${led.map(({ id }) => id)}::uuid[]))`)
    .select([
      'emergency.id',
      'emergency.community_id as communityId',
      'emergency.umbrella_id as umbrellaId',
      'emergency.opened_by as openedBy',
      'emergency.reason',
      'emergency.began_at as beganAt',
      'emergency.until',
      'emergency.ended_at as endedAt',
      'told.name_en',
      'told.name_fr',
      'told.opened_by_name as openedByName',
      'told.ended_by_name as endedByName',
      'told.opened_count as openedCount',
      sql<boolean>`emergency.ended_at is null and emergency.until > ${now}`.as('isRunning'),
    ])
}

type Row = Omit<Emergency, 'communityName'> & { readonly name_en: string | null; readonly name_fr: string | null }

function emergencyOf({ name_en, name_fr, ...rest }: Row): Emergency {
  return { ...rest, communityName: { en: name_en, fr: name_fr } }
}
