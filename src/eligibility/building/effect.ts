import type { PersonId } from '#database'
import type { Known } from '../facts/model.ts'
import { nothingDeclared } from '../facts/model.ts'
import type { MemberFacts } from '../facts/queries.ts'
import { evaluate } from '../judging/evaluating.ts'
import type { Verdict } from '../judging/kleene.ts'
import type { Rule } from '../model.ts'

interface Affected {
  readonly person: PersonId
  readonly name: string
}

/** What a rule would make of those who belong. */
export type Effect = Readonly<Record<Verdict, readonly Affected[]>>

export function effectOf(
  rule: Rule,
  { members, known }: { readonly members: readonly MemberFacts[]; readonly known: Known },
  on: Temporal.PlainDate,
): Effect {
  const judged = members.map(({ person, name, recorded }) => {
    const { verdict } = evaluate(rule, { ...recorded, said: nothingDeclared, known }, on)
    return { person, name, verdict }
  })
  const those = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict)
  return { pass: those('pass'), fail: those('fail'), unknown: those('unknown') }
}
