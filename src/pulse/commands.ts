import type { CommunityId, PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity } from '../communities/index.ts'
import { askedDays } from './model.ts'
import { findMissed } from './queries.ts'
import { ownPulseRules, pulseRules } from './rules.ts'

interface Asking {
  readonly community: CommunityId
  readonly person: PersonId
  readonly now: Temporal.Instant
}

/** Notes that she has asked after somebody whom the community misses: that, and no word more. Of two, the first stays. */
export function noteAsked(db: Db, viewer: Viewer, { community, person, now }: Asking): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(pulseRules, 'note', viewer, await enterCommunity(tx, viewer, community))
    if ((await findMissed(tx, viewer, { community, person, now })) === null) throw new NotFound('errors.notFound')

    const asked = { asked_at: now, asked_by: signedIn(viewer) }
    await tx
      .insertInto('asked_after')
      .values({ community_id: community, person_id: person, ...asked })
      .onConflict((known) =>
        known
          .columns(['community_id', 'person_id'])
          .doUpdateSet(asked)
          .where('asked_after.asked_at', '<=', now.subtract({ hours: 24 * askedDays })),
      )
      .execute()
  })
}

/** Takes back that somebody asked: it was a slip, or it is time to ask again. */
export function takeBackAsked(db: Db, viewer: Viewer, { community, person }: Omit<Asking, 'now'>): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(pulseRules, 'note', viewer, await enterCommunity(tx, viewer, community))

    await tx.deleteFrom('asked_after').where('community_id', '=', community).where('person_id', '=', person).execute()
  })
}

interface Choosing {
  readonly community: CommunityId
  readonly isLeftOut: boolean
  readonly now: Temporal.Instant
}

/** Says of herself whether those who convene are told that she has not been there. Nobody else learns what she says. */
export function chooseCounting(db: Db, viewer: Viewer, { community, isLeftOut, now }: Choosing): Promise<void> {
  const mine = { community_id: community, person_id: signedIn(viewer) }

  return transaction(db, async (tx) => {
    authorize(ownPulseRules, 'choose', viewer, await enterCommunity(tx, viewer, community))

    if (isLeftOut) {
      const said = { ...mine, said_at: now }
      await tx
        .insertInto('left_uncounted')
        .values(said)
        .onConflict((known) => known.doNothing())
        .execute()
      return
    }
    const said = tx.deleteFrom('left_uncounted').where('community_id', '=', mine.community_id)
    await said.where('person_id', '=', mine.person_id).execute()
  })
}

/** Forgets that somebody was asked after once that is long ago, or she has been there since. */
export async function unguardedForgetAsking(system: Db, now: Temporal.Instant): Promise<void> {
  await system
    .deleteFrom('asked_after')
    .where((where) =>
      where.or([
        where('asked_at', '<=', now.subtract({ hours: 24 * askedDays })),
        where.exists(
          where
            .selectFrom('attendance')
            .innerJoin('gathering', 'gathering.id', 'attendance.gathering_id')
            .whereRef('attendance.community_id', '=', 'asked_after.community_id')
            .whereRef('attendance.person_id', '=', 'asked_after.person_id')
            .where('attendance.state', 'in', ['present', 'late', 'left'])
            .whereRef('gathering.starts_at', '>', 'asked_after.asked_at')
            .select('gathering.id'),
        ),
      ]),
    )
    .execute()
}
