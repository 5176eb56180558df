import { isAmericanSocial, isAustralianTaxFile, isLuhn } from '../check-digits.ts'
import { before, near, spots, type Passage, type Rule, type Spot } from '../reading/passage.ts'
import type { Finding, Risk } from '../model.ts'

/**
 * The number by which a state knows somebody's work and taxes opens every other door. Canada: nine digits in threes
 * with a check digit (Service Canada, Social Insurance Number Code of Practice). United States: three, two and four
 * (Social Security Administration, POMS RM 10201). Australia: nine with a check digit, only where it is called that.
 */
export const socialNumber: Rule = (passage) => [
  ...spots(passage, inThrees).flatMap((spot) => judged(spot, riskOf(passage, spot))),
  ...spots(passage, american).flatMap((spot) => judged(spot, isAmericanSocial(digitsOf(spot)) ? 'sure' : null)),
]

const inThrees = /(?<![\p{L}\d.,$-])(?:\d{3}[ -]\d{3}[ -]\d{3}|\d{9})(?![\p{L}\d]|[.,-]\d| ?(?:\$|%|dollars|€))/gu
const american = /(?<![\p{L}\d.,$-])\d{3}[- ]\d{2}[- ]\d{4}(?![\p{L}\d]|[.,-]\d)/gu

/** Named as such it is one, even mistyped; unnamed, in threes, its check digit tells. */
function riskOf(passage: Passage, spot: Spot): Risk | null {
  const digits = digitsOf(spot)
  const isNamed = near(passage, 'social', spot) <= 8
  if (isNamed) return isLuhn(digits) || isAustralianTaxFile(digits) ? 'sure' : 'likely'
  if (before(passage, 'health', spot) <= 8 || !isLuhn(digits)) return null
  return spot.found.length > 9 ? 'sure' : 'likely'
}

function judged({ from, to }: Spot, risk: Risk | null): Finding[] {
  return risk ? [{ kind: 'socialNumber', risk, from, to }] : []
}

function digitsOf({ found }: Spot): string {
  return found.replaceAll(/\D/g, '')
}
