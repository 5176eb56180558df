import { sql } from 'kysely'
import type { GatheringGuestId, GatheringId, GatheringWay } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { SaidAccess } from '../access/model.ts'
import type { Gathering } from '../model.ts'
import type { GatheringGuest, GatheringVisit } from './model.ts'

/** Who was asked to a gathering from outside, the latest first. */
export function listGatheringGuests(db: Db, viewer: Viewer, gathering: GatheringId): Promise<GatheringGuest[]> {
  return visibleGuests(db, viewer).where('gathering_id', '=', gathering).orderBy('asked_at', 'desc').execute()
}

/** Takes hold of one, until the transaction is over; not found where she is no guest of this gathering. */
export async function lockGatheringGuest(
  tx: Tx,
  viewer: Viewer,
  { gathering, guest }: { readonly gathering: GatheringId; readonly guest: GatheringGuestId },
): Promise<GatheringGuest> {
  const guests = visibleGuests(tx, viewer).where('gathering_id', '=', gathering)
  const found = await guests.where('id', '=', guest).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** Whether an address is already asked to a gathering, or belongs to a member, for whoever coordinates there. */
export async function findKnownGuest(
  db: Db,
  { id, communityId }: Pick<Gathering, 'id' | 'communityId'>,
  email: string,
): Promise<'asked' | 'member' | null> {
  const { rows } = await sql<{ known: 'asked' | 'member' | null }>`select case
    when exists (select from gathering_guest v join invitation i on i.id = v.invitation_id
      where v.gathering_id = ${id} and v.ended_at is null and lower(i.email) = lower(${email})) then 'asked'
    when exists (select from membership m where m.community_id = ${communityId} and m.ended_at is null
      and m.person_id = person_under_roof_of(${communityId}, ${email})) then 'member' end as known`.execute(db)
  return rows[0]?.known ?? null
}

function visibleGuests(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('gathering_guest')
    .where(sql<boolean>`community_id = any (${mine}::uuid[])`)
    .select([
      'id',
      'gathering_id as gatheringId',
      'community_id as communityId',
      'name',
      'affiliation',
      'came_at as cameAt',
      'ended_at as endedAt',
    ])
}

/** The gatherings that are open to the viewer as a guest, the soonest first. */
export async function listGatheringVisits(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<GatheringVisit[]> {
  signedIn(viewer)
  const rows = await visits(db, now).orderBy('starts_at').execute()
  return rows.map(visitOf)
}

/** One of them; not found where it is not open to her, or no longer. */
export async function findGatheringVisit(
  db: Db,
  viewer: Viewer,
  { id, now }: { readonly id: GatheringId; readonly now: Temporal.Instant },
): Promise<GatheringVisit> {
  signedIn(viewer)
  const row = await visits(db, now).where('gathering_id', '=', id).limit(sql.lit(1)).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return visitOf(row)
}

/** In which language it is and with what help, as its members read it. */
export async function findVisitAccess(
  db: Db,
  visit: GatheringVisit,
  now: Temporal.Instant,
): Promise<SaidAccess | null> {
  const access = sql<SaidAccess>`gathering_visit_access(${visit.gatheringId}, ${now})`.as('access')
  const found = await db
    .selectFrom(access)
    .select(sql<SaidAccess>`to_jsonb(access)`.as('said'))
    .executeTakeFirst()
  return found?.said ?? null
}

interface VisitRow {
  gathering_id: GatheringId
  community_en: string | null
  community_fr: string | null
  title_en: string | null
  title_fr: string | null
  theme_en: string | null
  theme_fr: string | null
  starts: Temporal.PlainDateTime
  zone: string
  starts_at: Temporal.Instant
  minutes: number
  way: GatheringWay
  place: string
  url: string
  dial_in: string
  opens_at: Temporal.Instant | null
}

/** The database says which are open to whoever asks. */
function visits(db: Db, now: Temporal.Instant) {
  return db.selectFrom(sql<VisitRow>`gathering_visits(${now})`.as('visit')).selectAll()
}

function visitOf(row: VisitRow): GatheringVisit {
  const { starts, zone, minutes, way, place, url } = row
  return {
    starts,
    zone,
    minutes,
    way,
    place,
    url,
    gatheringId: row.gathering_id,
    community: { en: row.community_en, fr: row.community_fr },
    title: { en: row.title_en, fr: row.title_fr },
    theme: { en: row.theme_en, fr: row.theme_fr },
    startsAt: row.starts_at,
    dialIn: row.dial_in,
    opensAt: row.opens_at,
  }
}
