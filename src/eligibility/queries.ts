import { sql } from 'kysely'
import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Community } from '../communities/index.ts'
import type { Known } from './facts/model.ts'
import { knownIn } from './facts/queries.ts'
import type { Rule } from './model.ts'
import { ruleShape } from './shape.ts'

/** A version of who can join a community. */
export interface KeptRule {
  readonly communityId: CommunityId
  readonly version: number
  /** Null where there is no rule: coordinators look at each request. */
  readonly rule: Rule | null
  readonly madeAt: Temporal.Instant
  /** Null where whoever made it is not known to the viewer. */
  readonly madeBy: string | null
  /** What it can speak of, as it is now. */
  readonly known: Known
}

/** Who can join it now; null where nobody has ever said. The community is one that the viewer may know of. */
export async function findRule(db: Db, community: Under): Promise<KeptRule | null> {
  const row = await visibleRules(db, community).where('superseded_at', 'is', null).executeTakeFirst()
  return row ? ruleOf(row) : null
}

/** All that was ever said of who can join it, as far as the viewer may read, the newest first. */
export async function listRules(db: Db, community: Under): Promise<readonly KeptRule[]> {
  const rows = await visibleRules(db, community).orderBy('version', 'desc').limit(50).execute()
  return rows.map(ruleOf)
}

/** A community that the viewer may know of, under its umbrella. */
type Under = Pick<Community, 'id' | 'umbrellaId'>

type Row = Awaited<ReturnType<ReturnType<typeof visibleRules>['executeTakeFirstOrThrow']>>

function ruleOf({ tree, names, known, ...rest }: Row): KeptRule {
  return { ...rest, known: withGone(known, names), rule: tree === null ? null : ruleShape.parse(tree) }
}

function withGone(known: Known, names: Readonly<Record<string, Names>>): Known {
  const kept = new Set<string>([...known.streams, ...known.funders].map(({ id }) => id))
  const gone = Object.entries(names).flatMap(([id, name]) => (kept.has(id) ? [] : [{ id, name }]))
  return gone.length > 0 ? { ...known, gone } : known
}

/** The only way in: whoever may know of a community may read its rule, which the second lock says again. */
function visibleRules(db: Db, { id, umbrellaId }: Under) {
  return db
    .selectFrom('eligibility_rule')
    .where('community_id', '=', id)
    .select([
      'community_id as communityId',
      'version',
      'tree',
      sql<Readonly<Record<string, Names>>>`names`.as('names'),
      'made_at as madeAt',
      sql<string | null>`(select display_name from person where person.id = eligibility_rule.made_by)`.as('madeBy'),
      knownIn(umbrellaId).as('known'),
    ])
}
