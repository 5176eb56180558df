import { sql } from 'kysely'
import type { CommunityId, GuestId, NoteKind, PersonId, PostId, ThreadId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { Guest, GuestPost, Visit } from './model.ts'

/** Whom somebody has asked into a conversation, the latest first. The only way in: says what `threadRules.read` says. */
export function listGuests(db: Db, viewer: Viewer, thread: ThreadId): Promise<Guest[]> {
  return visibleGuests(db, viewer).where('guest.thread_id', '=', thread).orderBy('guest.asked_at', 'desc').execute()
}

export async function lockGuest(tx: Tx, viewer: Viewer, thread: ThreadId, id: GuestId): Promise<Guest> {
  const guests = visibleGuests(tx, viewer).where('guest.thread_id', '=', thread)
  const guest = await guests.where('guest.id', '=', id).forUpdate('guest').executeTakeFirst()
  if (!guest) throw new NotFound('errors.notFound')
  return guest
}

function visibleGuests(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('guest')
    .leftJoin('person', 'person.id', 'guest.person_id')
    .leftJoin('person as host', 'host.id', 'guest.asked_by')
    .where(sql<boolean>`guest.community_id = any (${mine}::uuid[])`)
    .select([
      'guest.id',
      'guest.thread_id as threadId',
      'guest.community_id as communityId',
      sql<string>`coalesce(person.display_name, guest.name)`.as('name'),
      'host.display_name as askedByName',
      'guest.asked_at as askedAt',
      'guest.until',
      'guest.came_at as cameAt',
      'guest.ended_at as endedAt',
    ])
}

/** The conversations that are open to the viewer as a guest, the soonest to end first. */
export async function listVisits(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<Visit[]> {
  signedIn(viewer)
  const rows = await visits(db, now).orderBy('until').execute()
  return rows.map(visitOf)
}

/** One of them; not found where it is not, or no longer. */
export async function findVisit(db: Db, viewer: Viewer, thread: ThreadId, now: Temporal.Instant): Promise<Visit> {
  signedIn(viewer)
  const row = await visits(db, now).where('thread_id', '=', thread).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return visitOf(row)
}

/** What she reads there, the oldest first. */
export async function listVisited(db: Db, { threadId }: Visit, now: Temporal.Instant): Promise<GuestPost[]> {
  const rows = await db
    .selectFrom(sql<PostRow>`guest_posts(${threadId}, ${now})`.as('said'))
    .selectAll()
    .orderBy('seq')
    .execute()
  return rows.map(({ author_id, author_name, is_mine, note_kind, note_words, created_at, edited_at, ...rest }) => ({
    ...rest,
    authorId: author_id,
    authorName: author_name,
    isMine: is_mine,
    note: note_kind && { kind: note_kind, words: note_words },
    createdAt: created_at,
    editedAt: edited_at,
  }))
}

interface VisitRow {
  id: GuestId
  thread_id: ThreadId
  community_id: CommunityId
  community_en: string | null
  community_fr: string | null
  title: string
  language: Language | null
  is_closed: boolean
  host: string | null
  came_at: Temporal.Instant
  until: Temporal.Instant
}

interface PostRow {
  id: PostId
  seq: number
  author_id: PersonId | null
  author_name: string | null
  is_mine: boolean
  html: string
  language: Language | null
  note_kind: NoteKind | null
  note_words: string
  created_at: Temporal.Instant
  edited_at: Temporal.Instant | null
}

/** The database says which are open to whoever asks. */
function visits(db: Db, now: Temporal.Instant) {
  return db.selectFrom(sql<VisitRow>`guest_visits(${now})`.as('visit')).selectAll()
}

function visitOf(row: VisitRow): Visit {
  return {
    id: row.id,
    threadId: row.thread_id,
    communityId: row.community_id,
    community: { en: row.community_en, fr: row.community_fr },
    title: row.title,
    language: row.language,
    isClosed: row.is_closed,
    host: row.host,
    cameAt: row.came_at,
    until: row.until,
  }
}
