import type { CommunityId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { CommunityEvent } from '../../../communities/index.ts'
import type { SlackChannel } from '../model.ts'
import type { Arrival } from './context.ts'
import { unguardedKnownCommunity } from './key-queries.ts'

export interface Home {
  readonly id: CommunityId
  readonly isNew: boolean
}

/** The community that a channel becomes, or became by an earlier import. Whoever calls this has asked who may. */
export function unguardedHome(db: Db, arrival: Arrival, channel: SlackChannel): Promise<Home> {
  return transaction(db, async (tx) => {
    const known = await unguardedKnownCommunity(tx, arrival.umbrella, channel.externalId)
    if (known !== null) return { id: known, isNew: false }

    const id = newId<CommunityId>()
    const visibility = channel.kind === 'public' ? 'listed' : 'hidden'
    await tx
      .insertInto('community')
      .values({
        id,
        umbrella_id: arrival.umbrella,
        kind: 'topic',
        visibility,
        ...wordsOf(channel, arrival),
        created_at: channel.createdAt ?? arrival.now,
      })
      .execute()
    await remember(tx, arrival, channel, id)

    const founder = { ...theSystem, id: arrival.importer }
    const facts = { kind: 'topic', visibility }
    const founded = { subject: id, umbrella: arrival.umbrella, facts, now: arrival.now }
    await record<CommunityEvent>(tx, founder, 'community.founded', founded)
    return { id, isNew: true }
  })
}

const purposeMax = 600

function wordsOf({ name, purpose, topic }: SlackChannel, { language }: Arrival) {
  const about = (purpose || topic).slice(0, purposeMax).toWellFormed() || null
  return language === 'en' ? { name_en: name, purpose_en: about } : { name_fr: name, purpose_fr: about }
}

async function remember(tx: Tx, { umbrella }: Arrival, { externalId }: SlackChannel, id: CommunityId): Promise<void> {
  const key = { umbrella_id: umbrella, source: 'slack channel', external_id: externalId, local_id: id }
  await tx
    .insertInto('import_key')
    .values(key)
    .onConflict((known) => known.columns(['umbrella_id', 'source', 'external_id']).doUpdateSet({ local_id: id }))
    .execute()
}
