import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { MembershipEvent } from '../events.ts'

interface Choosing {
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

/** Stays in touch with a community to which she belonged. Whoever was removed from it or is kept out does not. */
export function becomeAlumna(db: Db, viewer: Viewer, { community, now }: Choosing): Promise<void> {
  return choose(db, viewer, { community, person: signedIn(viewer), since: now, now })
}

/** Her name leaves the list, at once and without a trace. */
export function endAlumna(db: Db, viewer: Viewer, { community, now }: Choosing): Promise<void> {
  return choose(db, viewer, { community, person: signedIn(viewer), since: null, now })
}

/**
 * Takes where she belonged off her own page, for good. Not where she stays in touch, since she could not end that any
 * more. Nothing of it is recorded: what nobody is to see leaves no other line.
 */
export function putPastAway(db: Db, viewer: Viewer, { community, now }: Choosing): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('membership')
      .set({ put_away_at: now })
      .where('community_id', '=', community)
      .where('person_id', '=', person)
      .where('ended_at', 'is not', null)
      .where('alumni_since', 'is', null)
      .where(sql<boolean>`ended_because not in ('removed', 'suspended')`)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new NotFound('errors.notFound')
  })
}

interface Chosen extends Choosing {
  readonly person: PersonId
  readonly since: Temporal.Instant | null
}

function choose(db: Db, viewer: Viewer, { community, person, since, now }: Chosen): Promise<void> {
  return transaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('membership')
      .set({ alumni_since: since })
      .where('community_id', '=', community)
      .where('person_id', '=', person)
      .where('ended_at', 'is not', null)
      .where(sql<boolean>`ended_because not in ('removed', 'suspended')`)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new NotFound('errors.notFound')

    const kind = since === null ? 'membership.alumnaEnded' : 'membership.alumna'
    await record<MembershipEvent>(tx, viewer, kind, { subject: person, community, now })
  })
}
