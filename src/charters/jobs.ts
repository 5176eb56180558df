import { sql } from 'kysely'
import type { CommunityId, PaperId, PaperKind } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { PaperEvent } from './events.ts'

export function charterJobs({ system, clock }: Outside): readonly Job[] {
  return [{ name: 'papersToReview', cron: '20 * * * *', run: () => unguardedTellOfReviews(system, clock()) }]
}

interface Due {
  readonly id: PaperId
  readonly communityId: CommunityId
  readonly kind: PaperKind
  readonly number: number
}

/** Those who coordinate are told, once, that the day has come on which somebody should ask whether it still holds. */
export function unguardedTellOfReviews(system: Db, now: Temporal.Instant): Promise<void> {
  return transaction(system, async (tx) => {
    const { rows } = await sql<Due>`
      update paper set review_told_at = ${now}
      from community join umbrella on umbrella.id = community.umbrella_id
      where community.id = paper.community_id and community.closed_at is null and paper.review_told_at is null
        and paper.adopted_at is not null and paper.superseded_at is null
        and paper.review_on <= (${now}::timestamptz at time zone umbrella.time_zone)::date
      returning paper.id, paper.community_id as "communityId", paper.kind, paper.number`.execute(tx)
    for (const { id, communityId, kind, number } of rows) {
      const happening = { subject: id, community: communityId, facts: { number }, now }
      await record<PaperEvent>(tx, theSystem, `${kind}.reviewDue`, happening)
    }
  })
}
