import type { ProtocolId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { instantOf } from './moments.ts'
import { protocols } from './protocols.ts'
import { named, type Known } from './seed-network.ts'

/** What communities have made of the ways of working that come with Hearth. */
export async function makeProtocols(tx: Tx, { communities, people }: Known, now: Temporal.Instant): Promise<void> {
  const written = protocols.map(({ community, by, at, steps, from, to, ...words }) => ({
    id: newId<ProtocolId>(),
    community_id: named(communities, community),
    ...words,
    people_from: from,
    people_to: to,
    needs_skill: false,
    stages: [],
    steps: JSON.stringify(steps),
    created_at: instantOf(at, now, 'America/Vancouver'),
    edited_at: instantOf(at, now, 'America/Vancouver'),
    edited_by: named(people, by),
  }))
  await tx.insertInto('protocol').values(written).execute()
}
