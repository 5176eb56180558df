import type { CommunityId, InvitationId, Office, PersonId, Role, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { unguardedAccount, unguardedLogin } from '../account-commands.ts'
import type { InvitationEvent } from './events.ts'
import { standing, type Offer } from './model.ts'
import { unguardedOffer } from './queries.ts'
import { hashOf } from './secret.ts'

/** How a person comes to belong. Communities and umbrellas lend these, since they know what belonging is. */
export interface Belongings {
  /** Whether she did not belong before. */
  join(tx: Tx, member: Arriving, roles: readonly Role[]): Promise<boolean>
  /** Lets a guest into what she was asked to, without belonging. */
  admit(tx: Tx, guest: Visiting): Promise<void>
  appoint(tx: Tx, umbrella: UmbrellaId, person: PersonId, appointment: Appointment): Promise<void>
  /** What she agrees to by coming in, to read before she does; null where there is nothing. */
  agreement(reader: Reader, community: CommunityId): Promise<Html | null>
}

interface Appointment {
  readonly office: Office
  readonly now: Temporal.Instant
}

interface Visiting {
  readonly invitation: InvitationId
  readonly person: PersonId
  readonly agreed: string | null
  readonly now: Temporal.Instant
}

interface Arriving {
  readonly community: CommunityId
  readonly person: PersonId
  /** Which version of the community's agreement she has read, where there is one. */
  readonly agreed: string | null
  readonly now: Temporal.Instant
}

/** Whoever takes an invitation up: somebody who is signed in, or somebody new. */
export type Accepting = { readonly person: PersonId } | { readonly account: AcceptedAccount }

export interface AcceptedAccount {
  readonly name: string
  readonly language: Language
  readonly passwordHash: string | null
}

interface Acceptance {
  readonly secret: string
  readonly accepting: Accepting
  readonly agreed: string | null
  readonly now: Temporal.Instant
}

/** Takes an invitation up, once: whoever comes second, even in the same moment, finds it over. */
export function unguardedAcceptance(system: Db, belongings: Belongings, acceptance: Acceptance): Promise<PersonId> {
  const { secret, accepting, agreed, now } = acceptance

  return transaction(system, async (tx) => {
    const offer = await lockOffer(tx, secret, now)

    const person =
      'person' in accepting ? knownPerson(offer, accepting.person) : await newcomer(tx, offer, accepting.account, now)
    await tx
      .updateTable('invitation')
      .set({ accepted_at: now, accepted_by: person })
      .where('id', '=', offer.id)
      .execute()
    if (offer.office !== null) await belongings.appoint(tx, offer.umbrellaId, person, { office: offer.office, now })
    if (offer.isGuest) await belongings.admit(tx, { invitation: offer.id, person, agreed, now })
    else if (offer.communityId !== null)
      await joinCommunity(tx, belongings, { community: offer.communityId, person, agreed, now }, offer)

    const place = offer.communityId === null ? { umbrella: offer.umbrellaId } : { community: offer.communityId }
    await record<InvitationEvent>(tx, { ...theSystem, id: person }, 'invitation.accepted', {
      subject: offer.id,
      ...place,
      now,
    })
    return person
  })
}

async function lockOffer(tx: Tx, secret: string, now: Temporal.Instant): Promise<Offer> {
  await tx.selectFrom('invitation').select('id').where('token_hash', '=', hashOf(secret)).forUpdate().execute()
  const offer = await unguardedOffer(tx, secret)
  if (offer === null) throw new NotFound('errors.notFound')
  if (standing(offer, now) !== 'open') throw new Conflict('people.invitations.over')
  return offer
}

function knownPerson(offer: Offer, person: PersonId): PersonId {
  if (offer.personId !== null && offer.personId !== person) throw new Conflict('people.invitations.forSomebodyElse')
  // An administrator who hands a link over could use it herself: looking after a community does not open it, and whoever
  // protects its members from mistakes is somebody else.
  const isForAnother = offer.communityId !== null || offer.office === 'privacy_officer'
  if (isForAnother && offer.inviterId === person) throw new Conflict('people.invitations.ownInvitation')
  return person
}

async function newcomer(tx: Tx, offer: Offer, account: AcceptedAccount, now: Temporal.Instant): Promise<PersonId> {
  const { email, personId, timeZone } = offer
  // A guest does not come under the roof: she knows nothing of what is told to everybody there.
  const umbrellaId = offer.isGuest ? null : offer.umbrellaId
  if (personId === null) return unguardedAccount(tx, { ...account, email, umbrellaId, timeZone, now })

  await unguardedLogin(tx, personId, { ...account, email, now })
  await tx
    .updateTable('person')
    .set({ display_name: account.name, language: account.language })
    .where('id', '=', personId)
    .execute()
  return personId
}

async function joinCommunity(tx: Tx, belongings: Belongings, member: Arriving, { roles }: Offer): Promise<void> {
  const { community, person, now } = member
  const isNew = await belongings.join(tx, member, roles)
  if (!isNew) return
  await record<InvitationEvent>(tx, { ...theSystem, id: person }, 'member.joined', { subject: person, community, now })
}
