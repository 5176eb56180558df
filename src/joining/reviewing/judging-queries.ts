import { sql } from 'kysely'
import type { JoinRequestId } from '#database'
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
  const kept = await findRule(db, { id: request.communityId, umbrellaId: request.umbrellaId })
  if (!kept?.rule) return null
  const found = await readFacts(db, request.id)
  if (found === null) return null
  const evaluation = evaluate(kept.rule, { ...found, known: kept.known }, on)
  return { evaluation, version: kept.version }
}

async function readFacts(db: Db, id: JoinRequestId): Promise<Omit<Facts, 'known'> | null> {
  const { rows } = await sql<{ recorded: Recorded | null; said: unknown }>`
    select facts_for_review(request.id, array_remove(
        array[(request.said -> 'employment' ->> 'organisationId')]::uuid[], null)) as recorded, request.said
    from join_request request where request.id = ${id}`.execute(db)
  const [found] = rows
  if (!found?.recorded) return null
  const said = declarationShape.safeParse(found.said)
  return { ...found.recorded, said: said.success ? said.data : nothingDeclared }
}

/** How the rule came out when the request was decided; null where there was none, or nothing is decided. */
export async function findKeptJudgement(db: Db, { id }: JoinRequest): Promise<Evaluation | null> {
  const { rows } = await sql<{ evaluation: Evaluation }>`
    select evaluation from join_judgement where request_id = ${id}`.execute(db)
  return rows[0]?.evaluation ?? null
}
