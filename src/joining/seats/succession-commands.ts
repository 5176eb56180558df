import { sql } from 'kysely'
import type { CommunityId, PersonId, Role } from '#database'
import type { Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { StandingEvent } from '../standing/events.ts'
import { unguardedStandingLetter } from '../standing/jobs.ts'

interface Succeeding {
  readonly community: CommunityId
  readonly person: PersonId
  readonly now: Temporal.Instant
}

/**
 * Ends the membership whose seat somebody takes with the invitation that she has just accepted, so that her own finds
 * the place free. Gives the roles of that seat as far as its holder still had them; null where no seat waits for her: it was
 * taken back, or she comes by another way. A `Conflict` where its holder is kept out or was removed: she passes nothing on.
 */
export async function unguardedSuccession(
  tx: Tx,
  { community, person, now }: Succeeding,
  roles: readonly Role[],
): Promise<readonly Role[] | null> {
  const seat = await tx
    .updateTable('hand_over')
    .set({ state: 'taken', taken_at: now, successor_id: person })
    .where('community_id', '=', community)
    .where('state', '=', 'agreed')
    .where('invitation_id', 'in', tx.selectFrom('invitation').select('id').where('accepted_by', '=', person))
    .returning('person_id as predecessor')
    .executeTakeFirst()
  if (!seat) return null

  const { predecessor } = seat
  const ended = { ended_at: now, ended_by: predecessor, ended_because: 'passed' }
  const passed = await tx
    .updateTable('membership')
    .set({ ...ended, in_question_since: null, in_question_because: null, in_question_until: null })
    .where('community_id', '=', community)
    .where('person_id', '=', predecessor)
    .where('ended_at', 'is', null)
    .returning('roles')
    .executeTakeFirst()
  if (!passed) return whatIsLeft(tx, community, predecessor, roles)
  const viewer = { ...theSystem, id: person }
  await record<StandingEvent>(tx, viewer, 'membership.passed', { subject: predecessor, community, now })
  await unguardedStandingLetter(tx, { community, person: predecessor, told: 'passed', message: '' })
  return roles.filter((role) => passed.roles.includes(role))
}

/** Of a seat whose holder has gone before her successor came: all of it where she left or lapsed, else nothing. */
async function whatIsLeft(tx: Tx, community: CommunityId, predecessor: PersonId, roles: readonly Role[]) {
  const gone = await tx
    .selectFrom('membership')
    .select('ended_because')
    .where('community_id', '=', community)
    .where('person_id', '=', predecessor)
    .executeTakeFirst()
  if (gone?.ended_because !== 'left' && gone?.ended_because !== 'lapsed') throw new Conflict('people.invitations.over')
  return roles
}

/** Whoever takes a seat and belongs already has its roles beside her own. Whoever is kept out takes none. */
export async function unguardedSeatRoles(
  tx: Tx,
  { community, person }: Succeeding,
  roles: readonly Role[],
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('membership')
    .set({ roles: sql<Role[]>`array(select distinct unnest(roles || ${[...roles]}::role[]))` })
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('joining.problems.suspended')
}
