import type { GatheringGuestId, GatheringId, InvitationId, PaperId, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId, parseId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, theSystem, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity } from '../../communities/index.ts'
import { invite, type Sent } from '../../people/index.ts'
import type { GatheringGuestEvent } from '../events.ts'
import { hasEnded } from '../model.ts'
import { findGathering } from '../queries.ts'
import type { GatheringGuestForm } from './forms.ts'
import { lockGatheringGuest } from './queries.ts'
import { gatheringGuestRules } from './rules.ts'

interface Asking {
  readonly id: GatheringId
  readonly form: GatheringGuestForm
  readonly now: Temporal.Instant
}

/** Asks somebody from outside to one gathering, by letter. Gives what the letter needs. */
export function askToGathering(db: Db, viewer: Viewer, { id, form, now }: Asking): Promise<Sent> {
  return transaction(db, async (tx) => {
    const gathering = await findGathering(tx, viewer, id)
    authorize(gatheringGuestRules, 'ask', viewer, gathering)
    if (hasEnded(gathering, now)) throw new Conflict('gatherings.guests.ended')

    const { communityId } = gathering
    const { umbrellaId } = await enterCommunity(tx, viewer, communityId)
    const { email, language, name, affiliation } = form
    const asked = { umbrellaId, communityId, roles: ['member'], office: null, personId: null, isGuest: true } as const
    const sent = await invite(tx, viewer, { ...asked, email, language, now })
    const guest = newId<GatheringGuestId>()
    const where = { invitation_id: sent.id, gathering_id: id, community_id: communityId }
    await tx
      .insertInto('gathering_guest')
      .values({ id: guest, ...where, name, affiliation, asked_by: signedIn(viewer), asked_at: now })
      .execute()

    await record<GatheringGuestEvent>(tx, viewer, 'gatheringGuest.asked', {
      subject: guest,
      community: communityId,
      now,
    })
    return sent
  })
}

interface Ending {
  readonly gathering: GatheringId
  readonly guest: GatheringGuestId
  readonly now: Temporal.Instant
}

/** Closes the gathering to a guest at once, and takes back the letter that nobody has answered. */
export function endGatheringGuest(db: Db, viewer: Viewer, { gathering: id, guest, now }: Ending): Promise<void> {
  return transaction(db, async (tx) => {
    const gathering = await findGathering(tx, viewer, id)
    authorize(gatheringGuestRules, 'end', viewer, gathering)
    const { endedAt, communityId } = await lockGatheringGuest(tx, viewer, { gathering: id, guest })
    if (endedAt !== null) return

    await tx.updateTable('gathering_guest').set({ ended_at: now }).where('id', '=', guest).execute()
    await tx
      .updateTable('invitation')
      .set({ withdrawn_at: now, withdrawn_by: viewer.id })
      .where('id', '=', (from) => from.selectFrom('gathering_guest').select('invitation_id').where('id', '=', guest))
      .where('accepted_at', 'is', null)
      .execute()

    await record<GatheringGuestEvent>(tx, viewer, 'gatheringGuest.ended', {
      subject: guest,
      community: communityId,
      now,
    })
  })
}

interface Visiting {
  readonly invitation: InvitationId
  readonly person: PersonId
  readonly agreed: string | null
  readonly now: Temporal.Instant
}

/** Lets in a guest of a gathering. Gives false where the invitation is to none; too late is a `Conflict`. */
export async function unguardedGatheringArrival(
  tx: Tx,
  { invitation, person, agreed, now }: Visiting,
): Promise<boolean> {
  const asked = await tx
    .selectFrom('gathering_guest as v')
    .innerJoin('gathering as g', 'g.id', 'v.gathering_id')
    .where('v.invitation_id', '=', invitation)
    .select(['v.id', 'v.community_id', 'v.ended_at as takenBackAt', 'g.cancelled_at'])
    .select(['g.starts_at as startsAt', 'g.minutes', 'g.ended_at as endedAt'])
    .forUpdate('v')
    .executeTakeFirst()
  if (!asked) return false
  if (asked.takenBackAt !== null || asked.cancelled_at !== null || hasEnded(asked, now)) {
    throw new Conflict('people.invitations.over')
  }

  const paper = parseId<PaperId>(agreed ?? undefined)
  await tx
    .updateTable('gathering_guest')
    .set((set) => ({
      person_id: person,
      came_at: now,
      told_starts_at: asked.startsAt,
      agreed_id: set
        .selectFrom('paper')
        .select('paper.id')
        .where('paper.id', '=', paper)
        .whereRef('paper.community_id', '=', 'gathering_guest.community_id'),
    }))
    .where('id', '=', asked.id)
    .execute()

  const viewer = { ...theSystem, id: person }
  const community = asked.community_id
  await record<GatheringGuestEvent>(tx, viewer, 'gatheringGuest.came', { subject: asked.id, community, now })
  return true
}
