import { inOrder, type Finding } from './model.ts'
import { passageOf, type Rule } from './reading/passage.ts'
import { readable, readableName, type Readable } from './reading/readable.ts'
import { address } from './rules/address.ts'
import { caseNumber } from './rules/case-number.ts'
import { combination } from './rules/combination.ts'
import { dates } from './rules/dates.ts'
import { healthNumber } from './rules/health-number.ts'
import { name } from './rules/name.ts'
import { phone } from './rules/phone.ts'
import { postcode } from './rules/postcode.ts'
import { socialNumber } from './rules/social-number.ts'

const rules: readonly Rule[] = [
  socialNumber,
  healthNumber,
  caseNumber,
  dates,
  phone,
  postcode,
  address,
  name,
  combination,
]

/** What in some Markdown may point to somebody, in the order of the text. Asks nobody and keeps nothing. */
export function lookThrough(markdown: string): Finding[] {
  return found(readable(markdown))
}

/** The same for the name of a file. */
export function lookAtFileName(fileName: string): Finding[] {
  return found(readableName(fileName))
}

function found({ text, places }: Readable): Finding[] {
  const passage = passageOf(text)
  const findings = inOrder(rules.flatMap((rule) => rule(passage)))
  return findings.map(({ from, to, ...rest }) => ({ ...rest, from: places[from] ?? 0, to: endOf(places, to) }))
}

// What ends before a mark of emphasis ends there, not behind the mark.
function endOf(places: readonly number[], to: number): number {
  return (places[to - 1] ?? 0) + 1
}
