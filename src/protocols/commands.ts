import type { CommunityId, ProtocolId, Sensitivity } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { isOver, lockCommunity } from '../communities/index.ts'
import type { ProtocolEvent } from './events.ts'
import type { ProtocolForm } from './forms.ts'
import { countOwn, lockProtocol, ownMax } from './queries.ts'
import { protocolRules, shelfRules } from './rules.ts'

interface Adding {
  readonly community: CommunityId
  readonly form: ProtocolForm
  /** How sensitive what it was adapted from is. */
  readonly atLeast: Sensitivity
  readonly now: Temporal.Instant
}

/** Writes a protocol of a community's own, new or after another. Gives its id. */
export function addProtocol(db: Db, viewer: Viewer, { community, form, atLeast, now }: Adding): Promise<ProtocolId> {
  return transaction(db, async (tx) => {
    const place = await lockCommunity(tx, viewer, community)
    authorize(shelfRules, 'add', viewer, { communityId: community, isOver: isOver(place) })
    if ((await countOwn(tx, viewer, community)) >= ownMax)
      throw new Conflict('protocols.problems.full', { max: ownMax })

    const id = newId<ProtocolId>()
    const written = { edited_at: now, edited_by: signedIn(viewer) }
    await tx
      .insertInto('protocol')
      .values({ id, community_id: community, ...columnsOf(form), at_least: atLeast, ...written, created_at: now })
      .execute()

    await record<ProtocolEvent>(tx, viewer, 'protocol.added', { subject: id, community, now })
    return id
  })
}

interface Which {
  readonly community: CommunityId
  readonly id: ProtocolId
  readonly now: Temporal.Instant
}

/** False where somebody else changed it since it was shown. */
export function editProtocol(
  db: Db,
  viewer: Viewer,
  { form, now, ...own }: Which & { readonly form: ProtocolForm },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    const protocol = await lockProtocol(tx, viewer, own)
    authorize(protocolRules, 'edit', viewer, protocol)
    if (protocol.revision !== form.seen) return false

    const written = { edited_at: now, edited_by: signedIn(viewer), revision: protocol.revision + 1 }
    await tx
      .updateTable('protocol')
      .set({ ...columnsOf(form), ...written })
      .where('id', '=', own.id)
      .execute()

    await record<ProtocolEvent>(tx, viewer, 'protocol.edited', { subject: own.id, community: own.community, now })
    return true
  })
}

/** Takes it off the shelf. It can be put back. */
export function removeProtocol(db: Db, viewer: Viewer, { now, ...own }: Which): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(protocolRules, 'remove', viewer, await lockProtocol(tx, viewer, own))

    await tx.updateTable('protocol').set({ removed_at: now }).where('id', '=', own.id).execute()

    await record<ProtocolEvent>(tx, viewer, 'protocol.removed', { subject: own.id, community: own.community, now })
  })
}

export function returnProtocol(db: Db, viewer: Viewer, { now, ...own }: Which): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(protocolRules, 'return', viewer, await lockProtocol(tx, viewer, own))

    await tx.updateTable('protocol').set({ removed_at: null }).where('id', '=', own.id).execute()

    await record<ProtocolEvent>(tx, viewer, 'protocol.returned', { subject: own.id, community: own.community, now })
  })
}

function columnsOf({ people, needsSkill, stages, steps, seen: _seen, after: _after, ...words }: ProtocolForm) {
  return {
    ...words,
    people_from: people.from,
    people_to: people.to,
    needs_skill: needsSkill,
    stages: [...stages],
    steps: JSON.stringify(steps),
  }
}
