/** What about somebody a passage may give away. */
export type FindingKind =
  | 'healthNumber'
  | 'socialNumber'
  | 'birthDate'
  | 'name'
  | 'caseNumber'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'exactDate'
  | 'combination'

/** A hint may well be harmless, likely is meant to be looked at, and what is sure waits for a second pair of eyes. */
export type Risk = 'hint' | 'likely' | 'sure'

/** A passage that may point to somebody, by where it stands in what was written. */
export interface Finding {
  readonly kind: FindingKind
  readonly risk: Risk
  readonly from: number
  readonly to: number
}

/** The same passage found by two rules is told once, by whichever of them says more. */
const precedence: readonly FindingKind[] = [
  'socialNumber',
  'healthNumber',
  'caseNumber',
  'birthDate',
  'phone',
  'postcode',
  'address',
  'name',
  'exactDate',
  'combination',
]

/** The findings in the order of the text, each passage once. A combination stands beside what it is made of. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const byWeight = findings.toSorted((a, b) => weightOf(a) - weightOf(b))
  const taken = new Set<number>()
  const kept = byWeight.filter((finding) => finding.kind === 'combination' || takes(taken, finding))
  return kept.toSorted((a, b) => a.from - b.from || b.to - a.to)
}

function weightOf({ kind, risk }: Finding): number {
  return precedence.indexOf(kind) * 2 + (risk === 'sure' ? 0 : 1)
}

function takes(taken: Set<number>, { from, to }: Finding): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return false
  for (let at = from; at < to; at++) taken.add(at)
  return true
}

const pointingWithName: readonly FindingKind[] = ['birthDate', 'address', 'phone', 'caseNumber']

/**
 * The findings for which words wait until somebody else has looked: a number that only one person bears, or a full name
 * of somebody talked about together with what leads to her door.
 */
export function weighty(findings: readonly Finding[]): Finding[] {
  const isNamed = findings.some(({ kind, risk }) => kind === 'name' && risk !== 'hint')
  const isLed = findings.some(({ kind, risk }) => pointingWithName.includes(kind) && risk !== 'hint')
  const together = isNamed && isLed
  return findings.filter(
    ({ kind, risk }) =>
      risk === 'sure' || (together && risk !== 'hint' && (kind === 'name' || pointingWithName.includes(kind))),
  )
}
