import { sql } from 'kysely'
import type { FunderId, ProgrammeStreamId, UmbrellaId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { ruleShape } from '../../src/eligibility/index.ts'
import { ministry, rules, streams, type DemoRule } from './eligibility.ts'
import { instantOf } from './moments.ts'
import { named, namesOf, type Known } from './seed-network.ts'

/** Who can join which community, and the streams and the funder that it is said by, where they are not there yet. */
export async function makeEligibility(tx: Tx, { umbrellas, communities }: Known, now: Temporal.Instant): Promise<void> {
  const made_at = instantOf('150d 14:20', now, 'America/Vancouver')
  const umbrella_id = named(umbrellas, 'coast-and-valley')
  const funder_id = await funderOf(tx, { umbrella_id, created_at: made_at })
  const kept = Object.entries(streams).map(([code, name]) => ({
    id: newId<ProgrammeStreamId>(),
    code,
    umbrella_id,
    funder_id,
    ...namesOf(name),
    created_at: made_at,
  }))
  await tx
    .insertInto('programme_stream')
    .values(kept)
    .onConflict((known) => known.doNothing())
    .execute()
  const all = await tx
    .selectFrom('programme_stream')
    .where('umbrella_id', '=', umbrella_id)
    .select(['id', 'code', 'funder_id'])
    .execute()
  const idOf = (code: string) => all.find((stream) => stream.code === code)?.id

  const rows = rules.map((rule) => ({
    community_id: named(communities, rule.community),
    version: 1,
    tree: JSON.stringify(
      ruleShape.parse(treeOf(rule, idOf, all.find(({ code }) => code === 'CBVS')?.funder_id ?? funder_id)),
    ),
    made_at,
  }))
  await tx.insertInto('eligibility_rule').values(rows).execute()
}

async function funderOf(tx: Tx, made: { umbrella_id: UmbrellaId; created_at: Temporal.Instant }) {
  const there = await tx
    .selectFrom('funder')
    .select('id')
    .where('umbrella_id', '=', made.umbrella_id)
    .where(sql<boolean>`lower(name_en) = lower(${ministry.en})`)
    .executeTakeFirst()
  if (there) return there.id
  const id = newId<FunderId>()
  await tx
    .insertInto('funder')
    .values({ id, ...made, ...namesOf(ministry) })
    .execute()
  return id
}

function treeOf(
  { kind, of }: Pick<DemoRule, 'kind' | 'of'>,
  idOf: (code: string) => string | undefined,
  funder: FunderId,
): unknown {
  const parts = of.map((part) => {
    if (part.kind === 'all' || part.kind === 'any') return treeOf(part, idOf, funder)
    if (part.kind === 'worksInStream') return { kind: part.kind, streams: part.codes.map(idOf) }
    return part.kind === 'fundedByMinistry' ? { kind: 'streamFundedBy', funders: [funder] } : part
  })
  return { kind, of: parts }
}
