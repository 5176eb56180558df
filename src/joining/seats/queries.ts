import { sql } from 'kysely'
import type { CommunityId, HandOverId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { HandOver, HandOverNotes, HandOverState } from './model.ts'

/** Her own that is under way, with what she wrote; null where there is none. */
export async function findOwnHandOver(db: Db, viewer: Viewer, community: CommunityId) {
  const row = await visibleHandOvers(db, viewer)
    .leftJoin('hand_over_notes as notes', 'notes.hand_over_id', 'seat.id')
    .where('seat.community_id', '=', community)
    .where('seat.person_id', '=', signedIn(viewer))
    .where('seat.state', 'in', ['proposed', 'agreed'])
    .select('notes.words as notes')
    .executeTakeFirst()
  return row ?? null
}

/** Those that are under way in a community, the longest waiting first. Whoever is kept out or was removed passes none on. */
export function listHandOvers(db: Db, viewer: Viewer, community: CommunityId): Promise<HandOver[]> {
  return visibleHandOvers(db, viewer)
    .where('seat.community_id', '=', community)
    .where('seat.state', 'in', ['proposed', 'agreed'])
    .where(stands)
    .orderBy('seat.proposed_at')
    .limit(100)
    .execute()
}

/** Whoever decides about one waits here for whoever came before. */
export async function lockHandOver(tx: Tx, viewer: Viewer, community: CommunityId, id: HandOverId): Promise<HandOver> {
  await sql`select lock_hand_over(${id})`.execute(tx)
  const seats = visibleHandOvers(tx, viewer).where('seat.community_id', '=', community)
  const handOver = await seats.where('seat.id', '=', id).executeTakeFirst()
  if (!handOver) throw new NotFound('errors.notFound')
  return handOver
}

/** What the viewer’s predecessors in a community wrote for her. */
export async function listNotes(db: Db, viewer: Viewer, community: CommunityId): Promise<HandOverNotes[]> {
  return db
    .selectFrom('hand_over as seat')
    .innerJoin('hand_over_notes as notes', 'notes.hand_over_id', 'seat.id')
    .leftJoin('person', 'person.id', 'seat.person_id')
    .where('seat.community_id', '=', community)
    .where('seat.successor_id', '=', signedIn(viewer))
    .orderBy('seat.taken_at', 'desc')
    .select([
      'seat.id',
      'person.display_name as from',
      'notes.words',
      sql<Temporal.Instant>`seat.taken_at`.as('takenAt'),
    ])
    .execute()
}

// Whoever has left, or whose membership lapsed, has still passed on what was agreed.
const stands = sql<boolean>`exists (select from membership m where m.community_id = seat.community_id
  and m.person_id = seat.person_id and (m.ended_at is null or (seat.state = 'agreed' and m.ended_because in ('left', 'lapsed'))))`

/** The only way in: says in SQL what `handOverRules.read` says in TypeScript. */
function visibleHandOvers(db: Db, viewer: Viewer) {
  const coordinated = viewer.belongings.filter(({ roles }) => roles.includes('coordinator')).map(({ id }) => id)
  return db
    .selectFrom('hand_over as seat')
    .leftJoin('person', 'person.id', 'seat.person_id')
    .where(sql<boolean>`(seat.person_id = ${viewer.id} or seat.community_id = any (${coordinated}::uuid[]))`)
    .select([
      'seat.id',
      'seat.community_id as communityId',
      'seat.person_id as personId',
      'person.display_name as personName',
      'seat.name',
      'seat.email',
      'seat.language',
      sql<HandOverState>`seat.state`.as('state'),
      'seat.proposed_at as proposedAt',
      'seat.decided_at as decidedAt',
    ])
}
