import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Community } from '../communities/index.ts'
import { nothingDeclared, type Declaration } from './facts/model.ts'
import { unguardedFactsOfMembers } from './facts/queries.ts'
import { evaluate } from './judging/evaluating.ts'
import type { Evaluation } from './judging/model.ts'
import { findRule } from './queries.ts'

/** What the rule of a community makes of one who belongs to it. */
export interface Rechecked {
  readonly community: CommunityId
  readonly version: number
  readonly person: PersonId
  readonly evaluation: Evaluation
}

/**
 * What the rule makes of everybody who belongs, by the record and by what is kept of their own words, some thousands at a
 * time; nothing where there is no rule. For jobs: it acts for nobody and tells all.
 */
export async function* unguardedRecheck(
  system: Db,
  community: Pick<Community, 'id' | 'umbrellaId'>,
  on: Temporal.PlainDate,
  declared: ReadonlyMap<PersonId, Declaration> = new Map(),
): AsyncGenerator<readonly Rechecked[]> {
  const kept = await findRule(system, community)
  if (!kept?.rule) return
  const { rule, known, version } = kept
  for await (const members of unguardedFactsOfMembers(system, community.id)) {
    yield members.map(({ person, recorded }) => {
      const said = declared.get(person) ?? nothingDeclared
      const evaluation = evaluate(rule, { ...recorded, said, known }, on)
      return { community: community.id, version, person, evaluation }
    })
  }
}
