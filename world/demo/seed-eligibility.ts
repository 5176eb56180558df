import type { Tx } from '#kernel/db.ts'
import { ruleShape } from '../../src/eligibility/index.ts'
import { rules, type DemoRule } from './eligibility.ts'
import { instantOf } from './moments.ts'
import { named, type Known } from './seed-network.ts'

/** Who can join which community, said by the streams and the funder that its umbrella has on record. */
export async function makeEligibility(
  tx: Tx,
  { umbrellas, communities, people }: Known,
  now: Temporal.Instant,
): Promise<void> {
  const umbrella = named(umbrellas, 'coast-and-valley')
  const streams = await tx
    .selectFrom('programme_stream')
    .where('umbrella_id', '=', umbrella)
    .select(['code', 'id'])
    .execute()
  const ids = new Map<string, string>(streams.map(({ code, id }) => [code, id]))
  const { id } = await tx
    .selectFrom('funder')
    .where('umbrella_id', '=', umbrella)
    .select('id')
    .executeTakeFirstOrThrow()
  const rows = rules.map((rule) => ({
    community_id: named(communities, rule.community),
    version: 1,
    tree: JSON.stringify(ruleShape.parse(treeOf(rule, { streams: ids, ministry: id }))),
    made_by: named(people, rule.madeBy),
    made_at: instantOf('150d 14:20', now, 'America/Vancouver'),
  }))
  await tx.insertInto('eligibility_rule').values(rows).execute()
}

interface Ids {
  readonly streams: ReadonlyMap<string, string>
  readonly ministry: string
}

function treeOf({ kind, of }: Pick<DemoRule, 'kind' | 'of'>, ids: Ids): unknown {
  const parts = of.map((part) => {
    if (part.kind === 'all' || part.kind === 'any') return treeOf(part, ids)
    if (part.kind === 'worksInStream')
      return { kind: part.kind, streams: part.codes.map((code) => named(ids.streams, code)) }
    return part.kind === 'fundedByMinistry' ? { kind: 'streamFundedBy', funders: [ids.ministry] } : part
  })
  return { kind, of: parts }
}
