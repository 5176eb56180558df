import type { CommunityId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, lockCommunity } from '../communities/index.ts'
import type { EligibilityEvent } from './events.ts'
import type { Rule } from './model.ts'
import { findRule, type KeptRule } from './queries.ts'

interface Keeping {
  readonly community: CommunityId
  /** Null takes the rule away: coordinators look at each request. */
  readonly rule: Rule | null
  /** The version that it was made from, 0 for none: where another has come since, nothing is kept. */
  readonly base: number
  readonly now: Temporal.Instant
}

/** Says who can join from now on. Gives null where that is kept, and else the rule that somebody else made meanwhile. */
export function keepRule(
  db: Db,
  viewer: Viewer,
  { community: id, rule, base, now }: Keeping,
): Promise<KeptRule | null> {
  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'arrange', viewer, community)
    const current = await findRule(tx, community)
    if (current && current.version !== base) return current

    await tx
      .updateTable('eligibility_rule')
      .set({ superseded_at: now })
      .where('community_id', '=', id)
      .where('superseded_at', 'is', null)
      .execute()
    const version = (current?.version ?? 0) + 1
    const row = { community_id: id, version, made_by: signedIn(viewer), made_at: now }
    await tx
      .insertInto('eligibility_rule')
      .values({ ...row, tree: rule === null ? null : JSON.stringify(rule) })
      .execute()

    const umbrella = community.umbrellaId
    await record<EligibilityEvent>(tx, viewer, 'eligibility.changed', {
      subject: id,
      umbrella,
      facts: { version },
      now,
    })
    return null
  })
}
