import { sql } from 'kysely'
import type { CommunityId, JoinRequestId, PersonId, Role } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Overtaken } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import { theSystem, type Viewer } from '#kernel/viewer.ts'
import { unguardedAcknowledgement } from '../../charters/index.ts'
import { unguardedMembership } from '../../communities/index.ts'
import { unguardedInvitation } from '../../people/index.ts'
import type { Applicant } from '../following/commands.ts'
import { placeDays, type JoinRequest } from '../model.ts'
import { requestRules } from '../rules.ts'
import { unguardedSeatRoles, unguardedSuccession } from '../seats/succession-commands.ts'
import { unguardedStep } from '../steps-commands.ts'
import { unguardedClosedWayIn } from './way-in-commands.ts'

interface Member {
  readonly community: CommunityId
  readonly person: PersonId
  /** Which version of the community's agreement she has read, where there is one. */
  readonly agreed: string | null
  readonly now: Temporal.Instant
}

/**
 * Opens a membership, for an invitation as for a place that was promised: where it was, the place is taken first, so
 * that it is not counted twice. False where she belongs already; a `Conflict` where another agreement holds by now than
 * the one that she has read.
 */
export async function unguardedArrival(tx: Tx, member: Member, roles: readonly Role[]): Promise<boolean> {
  const { community, person, agreed, now } = member
  if (!(await unguardedAcknowledgement(tx, { community, person, paper: agreed, now }))) {
    throw new Overtaken('joining.problems.newAgreement')
  }
  const taken = await tx
    .updateTable('join_request')
    .set({ taken_at: now, person_id: person, email: null })
    .where('community_id', '=', community)
    .where('state', '=', 'approved')
    .where('taken_at', 'is', null)
    .where((where) =>
      where.or([
        where('person_id', '=', person),
        where('invitation_id', 'in', tx.selectFrom('invitation').select('id').where('accepted_by', '=', person)),
      ]),
    )
    .returning('id')
    .execute()
  const seat = await unguardedSuccession(tx, member, roles)
  const isNew = await unguardedMembership(tx, member, seat ?? roles)
  const ids = taken.map(({ id }) => id)
  if (isNew) await keepTheWhy(tx, member, ids)
  if (seat !== null && !isNew) await unguardedSeatRoles(tx, member, seat)
  for (const id of ids) {
    const applicant: Viewer = { ...theSystem, id: person }
    await unguardedStep(tx, applicant, { id, communityId: community }, { kind: 'taken', now })
  }
  return isNew
}

/** Whom somebody took in although the rule did not fit stays for a year with that reason, as if it had been asked since. */
async function keepTheWhy(
  tx: Tx,
  { community, person, now }: Member,
  requests: readonly JoinRequestId[],
): Promise<void> {
  await sql`update membership m set kept_at = ${now}, kept_by = request.decided_by, kept_because = left(judged.why, 600)
    from join_request request join join_judgement judged on judged.request_id = request.id
    where request.id = any (${requests}::uuid[]) and judged.why <> ''
      and m.community_id = ${community} and m.person_id = ${person}`.execute(tx)
}

/** Takes up the place that was promised to somebody who has an account. */
export function takeUp(system: Db, { viewer, lock }: Applicant, { person, agreed, now }: Omit<Member, 'community'>) {
  return transaction(system, async (tx) => {
    const request = await lock(tx)
    authorize(requestRules, 'takeUp', viewer, request)

    await unguardedArrival(tx, { community: request.communityId, person, agreed, now }, ['member'])
    return request
  })
}

/** The way in for somebody approved who has no account yet: an invitation of her own, made when she asks for it. One at a time. */
export function unguardedWayIn(system: Db, { viewer, lock }: Applicant, email: string, now: Temporal.Instant) {
  return transaction(system, async (tx) => {
    const request = await lock(tx)
    authorize(requestRules, 'takeUp', viewer, request)

    await unguardedClosedWayIn(tx, [request.id], now)
    const sent = await unguardedInvitation(tx, { ...invitationFor(request), email, now }, null)
    await tx.updateTable('join_request').set({ invitation_id: sent.id }).where('id', '=', request.id).execute()
    return sent.secret
  })
}

function invitationFor({ umbrellaId, communityId, language }: JoinRequest) {
  return { umbrellaId, communityId, language, roles: ['member'], office: null, personId: null } as const
}

/** Gives places that have come free to those who wait, whoever has waited longest first; one job at a time. */
export function unguardedOffers(system: Db, now: Temporal.Instant, message: (to: Waiting) => string): Promise<number> {
  return transaction(system, async (tx) => {
    const due = await listDue(tx)
    for (const waiting of due) {
      await tx
        .updateTable('join_request')
        .set({ state: 'approved', decided_at: now })
        .where('id', '=', waiting.id)
        .execute()
      await unguardedStep(tx, theSystem, waiting, { kind: 'offered', message: message(waiting), now })
    }
    return due.length
  })
}

export type Waiting = Pick<JoinRequest, 'id' | 'communityId' | 'name' | 'language'> & {
  readonly name_en: string | null
  readonly name_fr: string | null
}

/** As many as find a place in each community, while nobody else can give those places away. */
async function listDue(tx: Tx): Promise<Waiting[]> {
  await sql`select id from community where id in (select community_id from join_request where state = 'waitlisted')
    order by id for update`.execute(tx)
  const { rows } = await sql<Waiting>`
    select w.id, w.community_id as "communityId", w.name, w.language, c.name_en, c.name_fr
    from (select request.*, row_number() over (partition by community_id order by waits_since, id) as place
          from join_request request where state = 'waitlisted') w
    join community c on c.id = w.community_id
    where c.closed_at is null
      and (c.size_limit is null or w.place <= c.size_limit - c.member_count - c.promised_places)
    order by c.id, w.place`.execute(tx)
  return rows
}

interface Lapsed {
  readonly id: JoinRequestId
  readonly communityId: CommunityId
  readonly language: JoinRequest['language']
  readonly state: JoinRequest['state']
}

/** Ends what nobody answered in time: a question, and a place that nobody took up. */
export function unguardedExpiries(system: Db, now: Temporal.Instant, message: (of: Lapsed) => string): Promise<number> {
  return transaction(system, async (tx) => {
    const lapsed = await tx
      .selectFrom('join_request')
      .where((where) =>
        where.or([
          where.and([where('state', '=', 'info_requested'), where('answer_by', '<', now)]),
          where.and([
            where('state', '=', 'approved'),
            where('taken_at', 'is', null),
            where('decided_at', '<', now.subtract({ hours: placeDays * 24 })),
          ]),
        ]),
      )
      .forUpdate()
      .select(['id', 'community_id as communityId', 'language', 'state'])
      .execute()
    if (lapsed.length > 0)
      await unguardedClosedWayIn(
        tx,
        lapsed.map(({ id }) => id),
        now,
      )
    for (const request of lapsed) {
      await tx
        .updateTable('join_request')
        .set({ state: 'expired', answer_by: null })
        .where('id', '=', request.id)
        .execute()
      await unguardedStep(tx, theSystem, request, { kind: 'expired', message: message(request), now })
    }
    return lapsed.length
  })
}

const keptMonths = 6

/**
 * Forgets what is over: words nobody confirmed after a week, requests that led to nothing after six months, those that
 * led to a membership as well, links that lead nowhere, and successors to whom no seat passed.
 */
export async function unguardedForgetting(system: Db, now: Temporal.Instant, zone: string): Promise<void> {
  const longAgo = now.toZonedDateTimeISO(zone).subtract({ months: keptMonths }).toInstant()
  const weekAgo = now.subtract({ hours: 7 * 24 })
  await transaction(system, async (tx) => {
    const gone = await tx
      .deleteFrom('join_request')
      .where((where) =>
        where.or([
          where.and([where('state', '=', 'draft'), where('created_at', '<', weekAgo)]),
          where.and([
            where('state', 'in', ['declined', 'withdrawn', 'expired', 'approved']),
            where.or([where('state', '<>', 'approved'), where('taken_at', 'is not', null)]),
            where(sql`coalesce(taken_at, decided_at, submitted_at)`, '<', longAgo),
          ]),
        ]),
      )
      .returning('id')
      .execute()
    if (gone.length > 0) {
      const ids = gone.map(({ id }) => id)
      await sql`delete from event where kind like 'request.%' and subject_id = any (${ids}::uuid[])`.execute(tx)
    }
    await tx.deleteFrom('join_link').where('expires_at', '<', longAgo).execute()
    await forgetSuccessors(tx, longAgo, now)
    await tx
      .deleteFrom('colleague_group')
      .where('expires_at', '<', longAgo)
      .where((where) =>
        where.not(where.exists(where.selectFrom('join_request').whereRef('colleagues_id', '=', 'colleague_group.id'))),
      )
      .execute()
  })
}

/** Whether or not somebody decided: what matters is that nobody came, and that no open letter leads there. */
async function forgetSuccessors(tx: Tx, longAgo: Temporal.Instant, now: Temporal.Instant): Promise<void> {
  await tx
    .deleteFrom('hand_over')
    .where('state', '<>', 'taken')
    .where(sql<boolean>`coalesce(decided_at, proposed_at) < ${longAgo}`)
    .where(
      sql<boolean>`not exists (select from invitation i where i.id = hand_over.invitation_id
        and i.withdrawn_at is null and i.expires_at > ${now})`,
    )
    .execute()
}
