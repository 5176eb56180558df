import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { CommunityId, JoinRequestId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import {
  declarationShape,
  evaluate,
  findRule,
  nothingDeclared,
  type Evaluation,
  type Facts,
} from '../../eligibility/index.ts'
import type { JoinRequest } from '../model.ts'

/** What the community's rule makes of her who asks, and which version of it. */
export interface JudgedRequest {
  readonly evaluation: Evaluation
  readonly version: number
}

type Recorded = Pick<Facts, 'employments' | 'initiativeRoles' | 'memberships'>

/**
 * How the rule comes out for a request on this day, by what is on record and what she said in it. Null where there is no
 * rule, and for whoever does not decide about it.
 */
export async function findJudged(db: Db, request: JoinRequest, on: Temporal.PlainDate): Promise<JudgedRequest | null> {
  return (await listJudged(db, [request], on)).get(request.id) ?? null
}

/** The same of several, as far as there is a rule and the viewer decides. */
export async function listJudged(
  db: Db,
  requests: readonly JoinRequest[],
  on: Temporal.PlainDate,
): Promise<ReadonlyMap<JoinRequestId, JudgedRequest>> {
  const places = new Map<CommunityId, UmbrellaId>(
    requests.map(({ communityId, umbrellaId }) => [communityId, umbrellaId]),
  )
  const rules = new Map<CommunityId, Awaited<ReturnType<typeof findRule>>>()
  for (const [id, umbrellaId] of places) rules.set(id, await findRule(db, { id, umbrellaId }))
  const ruled = requests.filter(({ communityId }) => rules.get(communityId)?.rule)
  const facts = ruled.length === 0 ? new Map<JoinRequestId, Omit<Facts, 'known'>>() : await readFacts(db, ruled)
  return new Map(
    ruled.flatMap(({ id, communityId }) => {
      const [kept, found] = [rules.get(communityId), facts.get(id)]
      if (!kept?.rule || found === undefined) return []
      const evaluation = evaluate(kept.rule, { ...found, known: kept.known }, on)
      return [[id, { evaluation, version: kept.version }] as const]
    }),
  )
}

async function readFacts(
  db: Db,
  requests: readonly JoinRequest[],
): Promise<ReadonlyMap<JoinRequestId, Omit<Facts, 'known'>>> {
  const { rows } = await sql<{ id: JoinRequestId; recorded: Recorded | null; said: unknown }>`
    select request.id, facts_for_review(request.id, array_remove(
        array[(request.said -> 'employment' ->> 'organisationId')]::uuid[], null)) as recorded, request.said
    from join_request request where request.id = any (${requests.map(({ id }) => id)}::uuid[])`.execute(db)
  return new Map(
    rows.flatMap(({ id, recorded, said: declared }) => {
      if (recorded === null) return []
      const said = declarationShape.safeParse(declared)
      return [[id, { ...recorded, said: said.success ? said.data : nothingDeclared }] as const]
    }),
  )
}

export interface KeptJudgement {
  readonly evaluation: Evaluation
  /** Why she was taken in though it does not fit; empty where it did, or she was not. */
  readonly why: string
}

/** How the rule came out when the request was decided; null where there was none, or nothing is decided. */
export async function findKeptJudgement(db: Db, { id }: JoinRequest): Promise<KeptJudgement | null> {
  const { rows } = await sql<KeptJudgement>`
    select evaluation, why from join_judgement where request_id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** What tells one way of coming out from another: each condition and its evidence count, not the whole alone. */
export function markOf(judged: JudgedRequest | null): string {
  return judged === null ? '' : createHash('sha256').update(JSON.stringify(judged)).digest('base64url').slice(0, 22)
}
