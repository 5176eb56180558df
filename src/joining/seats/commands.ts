import type { CommunityId, HandOverId, PersonId } from '#database'
import { brokenConstraint, transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { hasRole, signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, findMember, lockCommunity } from '../../communities/index.ts'
import { invite, type Sent } from '../../people/index.ts'
import type { StandingEvent } from '../standing/events.ts'
import type { HandOverForm } from './forms.ts'
import { handOverRules } from './rules.ts'
import { lockHandOver } from './queries.ts'

interface Proposing {
  readonly community: CommunityId
  readonly form: HandOverForm
  readonly now: Temporal.Instant
}

/** Proposes a successor. Whoever coordinates has agreed by that, and the letter to the successor can go: then it is given. */
export function proposeHandOver(db: Db, viewer: Viewer, proposing: Proposing): Promise<Sent | null> {
  const person = signedIn(viewer)
  const { community, now } = proposing

  return transaction(db, async (tx) => {
    authorize(communityRules, 'enter', viewer, await lockCommunity(tx, viewer, community))
    const id = await insert(tx, person, proposing)

    await note(tx, viewer, 'membership.handOverProposed', { community, person, now })
    if (!hasRole(viewer, community, 'coordinator')) return null
    return agreeHandOver(tx, viewer, { community, id, now })
  })
}

interface Deciding {
  readonly community: CommunityId
  readonly id: HandOverId
  readonly now: Temporal.Instant
}

/** Agrees: the successor is asked by letter, into the roles of the seat. Gives what the letter needs. */
export function agreeHandOver(db: Db, viewer: Viewer, { community, id, now }: Deciding): Promise<Sent> {
  return transaction(db, async (tx) => {
    const { umbrellaId } = await lockCommunity(tx, viewer, community)
    const handOver = await lockHandOver(tx, viewer, community, id)
    if (handOver.state !== 'proposed') throw new Overtaken('joining.seats.settled')
    authorize(handOverRules, 'agree', viewer, handOver)

    const { roles } = await findMember(tx, viewer, community, handOver.personId)
    const { email, language } = handOver
    const place = { umbrellaId, communityId: community, roles, office: null, personId: null }
    const sent = await invite(tx, viewer, { ...place, email, language, now })
    const agreed = { state: 'agreed', decided_at: now, decided_by: signedIn(viewer), invitation_id: sent.id }
    await tx.updateTable('hand_over').set(agreed).where('id', '=', id).execute()

    await note(tx, viewer, 'membership.handOverAgreed', { community, person: handOver.personId, now })
    return sent
  })
}

/** Does not agree: the seat stays as it is. */
export function declineHandOver(db: Db, viewer: Viewer, { community, id, now }: Deciding): Promise<void> {
  return transaction(db, async (tx) => {
    const handOver = await lockHandOver(tx, viewer, community, id)
    if (handOver.state !== 'proposed') throw new Overtaken('joining.seats.settled')
    authorize(handOverRules, 'decline', viewer, handOver)

    const declined = { state: 'declined', decided_at: now, decided_by: signedIn(viewer) }
    await tx.updateTable('hand_over').set(declined).where('id', '=', id).execute()

    await note(tx, viewer, 'membership.handOverDeclined', { community, person: handOver.personId, now })
  })
}

/** Takes it back, with the letter that nobody has answered yet. What was written for the successor goes. */
export function withdrawHandOver(db: Db, viewer: Viewer, { community, id, now }: Deciding): Promise<void> {
  return transaction(db, async (tx) => {
    const handOver = await lockHandOver(tx, viewer, community, id)
    const { personId: person, state } = handOver
    if (handOverRules.read(viewer, handOver) && state !== 'proposed' && state !== 'agreed')
      throw new Overtaken('joining.seats.settled')
    authorize(handOverRules, 'withdraw', viewer, handOver)

    await tx.updateTable('hand_over').set({ state: 'withdrawn' }).where('id', '=', id).execute()

    const kind = person === viewer.id ? 'membership.handOverWithdrawn' : 'membership.handOverTakenBack'
    await note(tx, viewer, kind, { community, person, now })
  })
}

/** Puts away what somebody’s predecessor wrote for her. */
export function forgetNotes(db: Db, viewer: Viewer, { community, id }: Omit<Deciding, 'now'>): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('hand_over_notes')
      .where('hand_over_id', '=', (from) =>
        from
          .selectFrom('hand_over')
          .select('id')
          .where('id', '=', id)
          .where('community_id', '=', community)
          .where('successor_id', '=', person),
      )
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw new NotFound('errors.notFound')
  })
}

async function insert(tx: Tx, person: PersonId, { community, form, now }: Proposing): Promise<HandOverId> {
  const id = newId<HandOverId>()
  const { name, email, language, notes } = form
  const successor = { name, email: email.toLowerCase(), language }
  try {
    await tx
      .insertInto('hand_over')
      .values({ id, community_id: community, person_id: person, ...successor, state: 'proposed', proposed_at: now })
      .execute()
  } catch (error) {
    if (brokenConstraint(error) === 'one_hand_over') throw new Conflict('joining.seats.already')
    throw error
  }
  if (notes !== '') await tx.insertInto('hand_over_notes').values({ hand_over_id: id, words: notes }).execute()
  return id
}

interface Noted {
  readonly community: CommunityId
  readonly person: PersonId
  readonly now: Temporal.Instant
}

function note(tx: Tx, viewer: Viewer, kind: StandingEvent, { community, person, now }: Noted): Promise<void> {
  return record<StandingEvent>(tx, viewer, kind, { subject: person, community, now })
}
