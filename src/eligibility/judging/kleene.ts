/** What a rule makes of what is known: yes, no, or that nobody can tell yet. */
export type Verdict = 'pass' | 'fail' | 'unknown'

/** Kleene's "and": one no is enough to say no, whatever else is not known. Of nothing, everything holds. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail'
  return verdicts.includes('unknown') ? 'unknown' : 'pass'
}

/** Kleene's "or": one yes is enough to say yes, whatever else is not known. Of nothing, nothing holds. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('pass')) return 'pass'
  return verdicts.includes('unknown') ? 'unknown' : 'fail'
}
