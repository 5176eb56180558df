import type { CommunityId, UmbrellaId } from '#database'
import type { Tx } from '#kernel/db.ts'
import type { Id } from '#kernel/id.ts'
import type { Viewer } from '#kernel/viewer.ts'

/** Where and about what something happened. Facts are small and never hold what people wrote. */
export interface Happening {
  readonly subject: Id<string>
  readonly community?: CommunityId
  readonly umbrella?: UmbrellaId
  readonly facts?: Readonly<Record<string, unknown>>
  readonly now: Temporal.Instant
}

/**
 * What happened, kept in the transaction that made it happen. Each feature names its kinds in `events.ts`
 * as a union and passes it here as `Kind`, so that a kind without a reader does not compile.
 */
export async function record<Kind extends string>(tx: Tx, viewer: Viewer, kind: Kind, what: Happening): Promise<void> {
  await tx
    .insertInto('event')
    .values({
      kind,
      actor_id: viewer.id,
      umbrella_id: what.umbrella ?? null,
      community_id: what.community ?? null,
      subject_id: what.subject,
      facts: JSON.stringify(what.facts ?? {}),
      at: what.now,
    })
    .execute()
}
