import { isAustralianMedicare, isBritishColumbian, isOntarian, isQuebecois } from '../check-digits.ts'
import { before, near, spots, type Passage, type Rule, type Spot } from '../reading/passage.ts'
import type { Finding, Risk } from '../model.ts'

/**
 * The number of a health card leads to somebody's whole record. Forms and check digits: British Columbia (PHN, modulo
 * 11), Ontario (ten digits, Luhn, two letters of version), Québec (letters of the name with the date of birth inside),
 * Australia (Medicare card), United States (Medicare beneficiary identifier, CMS). The other provinces and territories
 * give 8 to 12 digits without a published check: those count where the number is called one.
 */
export const healthNumber: Rule = (passage) => [
  ...spots(passage, digits).flatMap((spot) => judged(spot, riskOf(passage, spot))),
  ...spots(passage, quebec).flatMap((spot) => judged(spot, isQuebecois(bare(spot)) ? 'sure' : null)),
  ...spots(passage, beneficiary).flatMap((spot) => judged(spot, 'sure')),
]

const digits =
  /(?<![\p{L}\d.,$(+-])\d(?:[ -]?\d){7,11}(?:[ -]?[A-Z]{2}(?![\p{L}]))?(?![\d]|[.,-]\d| ?(?:\$|%|dollars|€))/gu
const quebec = /(?<![\p{L}\d])[A-Za-z]{4}[ -]?\d{4}[ -]?\d{4}(?![\p{L}\d-])/gu
const letter = '[AC-HJKMNP-RT-Y]'
const mixed = '[0-9AC-HJKMNP-RT-Y]'
const beneficiary = new RegExp(
  String.raw`(?<![\p{L}\d])[1-9]${letter}${mixed}\d-?${letter}${mixed}\d-?${letter}${letter}\d\d(?![\p{L}\d])`,
  'gu',
)

/** Called a health number it is one, even mistyped; otherwise its grouping and its check digit must tell. */
function riskOf(passage: Passage, spot: Spot): Risk | null {
  const number = spot.found.replaceAll(/\D/g, '')
  const isChecked = isBritishColumbian(number) || isAustralianMedicare(number) || isOntarian(number)
  if (before(passage, 'health', spot) <= 8) return isChecked ? 'sure' : 'likely'
  if (isChecked && isGroupedAsCard(spot.found)) return 'sure'
  const isCalled = near(passage, 'phone', spot) <= 6
  return isBritishColumbian(number) && /^\d+$/.test(spot.found) && !isCalled ? 'likely' : null
}

/** Four and three and three, or on an Australian card four, five and one. */
function isGroupedAsCard(found: string): boolean {
  return /^(?:\d{4}[ -]\d{3}[ -]\d{3}|\d{4} \d{5} \d(?: ?\d)?)(?:[ -]?[A-Z]{2})?$/.test(found)
}

function judged({ from, to }: Spot, risk: Risk | null): Finding[] {
  return risk ? [{ kind: 'healthNumber', risk, from, to }] : []
}

function bare({ found }: Spot): string {
  return found.replaceAll(/[ -]/g, '').toUpperCase()
}
