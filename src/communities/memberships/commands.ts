import { sql } from 'kysely'
import type { CommunityId, PersonId, Role } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { WordKey } from '#kernel/words.ts'
import type { MembershipEvent } from '../events.ts'
import { lockCommunity } from '../queries.ts'
import { communityRules, memberRules } from '../rules.ts'
import type { AddingForm, RemovalForm, RolesForm } from './forms.ts'
import { unguardedMembership, type OfMember } from './opening-commands.ts'
import { keepACoordinator } from './last-coordinator.ts'
import { findMember } from './queries.ts'
import { whereItMayOpen } from './may-open.ts'

interface OfCommunity {
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

interface Adding extends OfCommunity {
  readonly form: AddingForm
}

/** The person; whether she is to agree first, and so does not belong yet; or what is wrong with the address. */
export type Added =
  | { readonly person: PersonId; readonly agreesFirst: boolean; readonly problem?: never }
  | { readonly person?: never; readonly agreesFirst?: never; readonly problem: WordKey }

/**
 * Adds somebody who lives under the community's roof already. Others are invited, and so is whoever has not agreed to what
 * the community asks everybody to agree to: nobody belongs before.
 */
export function addMember(db: Db, viewer: Viewer, { community, form, now }: Adding): Promise<Added> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'add', viewer, await lockCommunity(tx, viewer, community))
    const person = await personUnderRoof(tx, community, form.email)
    if (person === null) return { problem: 'communities.forms.notUnderRoof' }

    if (await owesAgreement(tx, community, person)) return { person, agreesFirst: true }

    const isNew = await unguardedMembership(tx, { community, person, now }, form.roles)
    if (!isNew) return { problem: 'communities.forms.belongsAlready' }

    await record<MembershipEvent>(tx, viewer, 'member.added', { subject: person, community, now })
    return { person, agreesFirst: false }
  })
}

interface Changing extends OfMember {
  readonly form: RolesForm
}

export function changeRoles(db: Db, viewer: Viewer, { community, person, form, now }: Changing): Promise<void> {
  return transaction(db, async (tx) => {
    await lockCommunity(tx, viewer, community)
    const member = await findMember(tx, viewer, community, person)
    authorize(memberRules, 'changeRoles', viewer, member)
    if (!form.roles.includes('coordinator')) await keepACoordinator(tx, member)

    await updateMembership(tx, { community, person, now }, { roles: [...form.roles] })

    await record<MembershipEvent>(tx, viewer, 'member.rolesChanged', {
      subject: person,
      community,
      facts: { before: member.roles, after: form.roles },
      now,
    })
  })
}

interface Removing extends OfMember {
  readonly form: RemovalForm
}

export function removeMember(db: Db, viewer: Viewer, { community, person, form, now }: Removing): Promise<void> {
  return transaction(db, async (tx) => {
    await lockCommunity(tx, viewer, community)
    const member = await findMember(tx, viewer, community, person)
    authorize(memberRules, 'remove', viewer, member)
    await keepACoordinator(tx, member)

    const ended = { ended_at: now, ended_by: viewer.id, ended_because: 'removed' }
    await updateMembership(tx, { community, person, now }, ended)

    const facts = { reason: form.reason }
    await record<MembershipEvent>(tx, viewer, 'member.removed', { subject: person, community, facts, now })
  })
}

/** Undoes a removal: the same person, with the same roles, since the same day. */
export function returnMember(db: Db, viewer: Viewer, { community, person, now }: OfMember): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'add', viewer, await lockCommunity(tx, viewer, community))

    const returning = tx
      .updateTable('membership')
      .set({ ended_at: null, ended_by: null, ended_because: null })
      .where('community_id', '=', community)
      .where('person_id', '=', person)
      .where('ended_because', '=', 'removed')
    const { numUpdatedRows } = await whereItMayOpen(() => returning.executeTakeFirst())
    if (numUpdatedRows === 0n) throw new NotFound('errors.notFound')

    await record<MembershipEvent>(tx, viewer, 'member.returned', { subject: person, community, now })
  })
}

interface Leaving extends OfCommunity {
  /** Whether she stays in touch. */
  readonly isAlumna: boolean
}

export function leaveCommunity(db: Db, viewer: Viewer, { community, isAlumna, now }: Leaving): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    const left = await lockCommunity(tx, viewer, community)
    authorize(communityRules, 'leave', viewer, left)
    const member = await findMember(tx, viewer, community, person)
    if (left.memberCount > 1) await keepACoordinator(tx, member)

    const alumni = { alumni_since: isAlumna ? now : null }
    const ended = { ended_at: now, ended_by: person, ended_because: 'left', ...alumni }
    await updateMembership(tx, { community, person, now }, ended)

    await record<MembershipEvent>(tx, viewer, 'member.left', { subject: person, community, now })
  })
}

interface Changes {
  readonly roles?: Role[]
  readonly ended_at?: Temporal.Instant
  readonly ended_by?: PersonId | null
  readonly ended_because?: string
  readonly alumni_since?: Temporal.Instant | null
}

async function updateMembership(tx: Tx, { community, person }: OfMember, changes: Changes): Promise<void> {
  await tx
    .updateTable('membership')
    .set(changes)
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .execute()
}

/** Of somebody who does not belong: whether an agreement holds to which she has not agreed. */
async function owesAgreement(tx: Tx, community: CommunityId, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{ owes: boolean }>`select exists (
      select from paper where community_id = ${community} and kind = 'agreement' and adopted_at is not null and superseded_at is null
        and not exists (select from acknowledgement a where a.paper_id = paper.id and a.person_id = ${person}))
    and not exists (select from membership where community_id = ${community} and person_id = ${person}
      and (ended_at is null or ended_because = 'suspended')) as owes`.execute(tx)
  return rows[0]?.owes === true
}

async function personUnderRoof(tx: Tx, community: CommunityId, email: string): Promise<PersonId | null> {
  const { rows } = await sql<{ person: PersonId | null }>`
    select person_under_roof_of(${community}, ${email}) as person`.execute(tx)
  return rows[0]?.person ?? null
}
