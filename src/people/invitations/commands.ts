import type { InvitationId, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { hasRole, theSystem, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { InvitationEvent } from './events.ts'
import { invitationDays, type Asking, type Invitation } from './model.ts'
import { lockInvitation } from './queries.ts'
import { askingRules, invitationRules } from './rules.ts'
import { hashOf, newSecret } from './secret.ts'

export interface NewInvitation extends Asking {
  readonly email: string
  readonly language: Language
  readonly now: Temporal.Instant
}

/** What the letter needs. The secret is known only now. */
export interface Sent {
  readonly id: InvitationId
  readonly secret: string
}

/** Asks somebody in by mail. Asking the same address to the same place again takes back the earlier letter. */
export function invite(db: Db, viewer: Viewer, asked: NewInvitation): Promise<Sent> {
  return transaction(db, async (tx) => {
    authorize(askingRules, 'send', viewer, asked)
    await requireUnderUmbrella(tx, asked)

    if (!asked.isGuest) await withdrawEarlier(tx, viewer, asked)
    const sent = await insertInvitation(tx, asked, viewer.id)

    await note(tx, viewer, 'invitation.sent', { ...asked, id: sent.id })
    return sent
  })
}

/** For the first run and for imports: nobody asks here who may. */
export async function unguardedInvitation(tx: Tx, asked: NewInvitation, inviter: PersonId | null): Promise<Sent> {
  const sent = await insertInvitation(tx, asked, inviter)
  await note(tx, { ...theSystem, id: inviter }, 'invitation.sent', { ...asked, id: sent.id })
  return sent
}

interface Choosing {
  readonly id: InvitationId
  readonly now: Temporal.Instant
}

/** Sends a new letter, with its days ahead of it. The link in the earlier one ends. */
export function sendInvitationAgain(
  db: Db,
  viewer: Viewer,
  { id, now }: Choosing,
): Promise<Sent & { invitation: Invitation }> {
  return transaction(db, async (tx) => {
    const invitation = await lockInvitation(tx, viewer, id)
    authorize(invitationRules, 'sendAgain', viewer, invitation)

    const secret = await unguardedRenewal(tx, id, now)

    await note(tx, viewer, 'invitation.sentAgain', { ...invitation, now })
    return { id, secret, invitation }
  })
}

/** Gives an invitation a new secret and its days again. For whoever has shown that the address is hers, too. */
export async function unguardedRenewal(tx: Tx, id: InvitationId, now: Temporal.Instant): Promise<string> {
  const secret = newSecret()
  await tx
    .updateTable('invitation')
    .set({ token_hash: hashOf(secret), expires_at: inDays(now) })
    .where('id', '=', id)
    .execute()
  return secret
}

/** A new secret for the newest claim that waits for this address, however old it is. */
export function unguardedRenewedClaim(system: Db, email: string, now: Temporal.Instant): Promise<string | null> {
  return transaction(system, async (tx) => {
    const claim = await tx
      .selectFrom('invitation')
      .select('id')
      .where('email', '=', email)
      .where('person_id', 'is not', null)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .orderBy('created_at', 'desc')
      .limit(1)
      .forUpdate()
      .executeTakeFirst()
    return claim ? unguardedRenewal(tx, claim.id, now) : null
  })
}

export function withdrawInvitation(db: Db, viewer: Viewer, { id, now }: Choosing): Promise<void> {
  return transaction(db, async (tx) => {
    const invitation = await lockInvitation(tx, viewer, id)
    if (invitation.acceptedAt !== null) throw new Conflict('people.invitations.tooLate')
    authorize(invitationRules, 'withdraw', viewer, invitation)

    await tx
      .updateTable('invitation')
      .set({ withdrawn_at: now, withdrawn_by: viewer.id })
      .where('id', '=', id)
      .execute()

    await note(tx, viewer, 'invitation.withdrawn', { ...invitation, now })
  })
}

/** Who administers one umbrella must not ask people into another's community. */
async function requireUnderUmbrella(tx: Tx, { communityId, umbrellaId }: Asking): Promise<void> {
  if (communityId === null) return
  const community = tx.selectFrom('community').select('umbrella_id').where('id', '=', communityId)
  if ((await community.executeTakeFirst())?.umbrella_id !== umbrellaId) throw new NotFound('errors.notFound')
}

async function withdrawEarlier(tx: Tx, viewer: Viewer, asked: NewInvitation): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ withdrawn_at: asked.now, withdrawn_by: viewer.id })
    .where('umbrella_id', '=', asked.umbrellaId)
    .where('community_id', asked.communityId === null ? 'is' : '=', asked.communityId)
    .where('office', asked.office === null ? 'is' : '=', asked.office)
    .where('email', '=', asked.email.toLowerCase())
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('is_guest', '=', false)
    .execute()
}

async function insertInvitation(tx: Tx, asked: NewInvitation, inviter: PersonId | null): Promise<Sent> {
  const sent = { id: newId<InvitationId>(), secret: newSecret() }
  await tx
    .insertInto('invitation')
    .values({
      id: sent.id,
      umbrella_id: asked.umbrellaId,
      community_id: asked.communityId,
      roles: [...asked.roles],
      office: asked.office,
      person_id: asked.personId,
      is_guest: asked.isGuest ?? false,
      email: asked.email.toLowerCase(),
      language: asked.language,
      token_hash: hashOf(sent.secret),
      invited_by: inviter,
      created_at: asked.now,
      expires_at: inDays(asked.now),
    })
    .execute()
  return sent
}

type Noted = Pick<NewInvitation, 'umbrellaId' | 'communityId' | 'now'> & { readonly id: InvitationId }

async function note(tx: Tx, viewer: Viewer, kind: InvitationEvent, { id, umbrellaId, communityId, now }: Noted) {
  // What an administrator does stands in the umbrella's audit; what a coordinator does stays in her community.
  const isInside = communityId !== null && hasRole(viewer, communityId, 'coordinator')
  const place = isInside ? { community: communityId } : { umbrella: umbrellaId }
  await record<InvitationEvent>(tx, viewer, kind, { subject: id, ...place, now })
}

function inDays(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: invitationDays * 24 })
}
