import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { GatheringId, OutcomeActionId, OutcomeDecisionId } from '#database'
import { parseId } from '#kernel/id.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'

export const proposal = {
  text: 'We open each call with a round.',
  rule: 'consent',
  state: 'proposed',
  objections: '',
}

/** Ana puts a proposal to Circle. */
export async function proposed(
  { ask, db }: Pick<World, 'ask' | 'db'>,
  gathering: GatheringId,
  differs: Readonly<Record<string, string>> = {},
): Promise<OutcomeDecisionId> {
  const sent = await ask('ana', 'POST', `/gatherings/${gathering}/decisions`, { ...proposal, ...differs })
  assert.equal(sent.status, 303, sent.body)
  const last = db.selectFrom('outcome_decision').select('id').orderBy('id', 'desc').limit(1)
  return (await last.executeTakeFirstOrThrow()).id
}

/** Ana writes down what somebody does. */
export async function given(
  { ask, db, people }: Pick<World, 'ask' | 'db' | 'people'>,
  gathering: GatheringId,
  { owner, text = 'Write to the transit office' }: { readonly owner: Persona | null; readonly text?: string },
): Promise<OutcomeActionId> {
  const form = { text, owner: owner === null ? '' : people[owner], due: '2026-04-01' }
  const sent = await ask('ana', 'POST', `/gatherings/${gathering}/actions`, form)
  assert.equal(sent.status, 303, sent.body)
  const { rows } = await sql<{ id: string }>`select id from outcome_action order by id desc limit 1`.execute(db)
  const id = parseId<OutcomeActionId>(rows[0]?.id)
  assert.ok(id)
  return id
}
