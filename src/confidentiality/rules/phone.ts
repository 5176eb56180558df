import { before, isOpen, spots, type Passage, type Rule, type Spot } from '../reading/passage.ts'
import type { Finding } from '../model.ts'

/**
 * A private telephone is a way to somebody's door. Numbers of the North American plan (area and exchange begin with 2 to
 * 9), of Australia (ACMA numbering plan), and any with a country in front. Free numbers and the lines of organisations
 * are there to be told.
 */
export const phone: Rule = (passage) => [
  ...spots(passage, northAmerican).flatMap((spot) => (isFree(spot) ? [] : judged(passage, spot))),
  ...spots(passage, australian).flatMap((spot) => judged(passage, spot)),
  ...spots(passage, foreign).flatMap((spot) => judged(passage, spot)),
]

const northAmerican =
  /(?<![\p{L}\d$]|\d[.,-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-]?)[2-9]\d{2}[ .-]?\d{4}(?![\p{L}\d]|[.,-]\d| ?(?:\$|%|dollars))/gu
const australian =
  /(?<![\p{L}\d$]|\d[.,-])(?:04\d{2}[ -]?\d{3}[ -]?\d{3}|\(0[2378]\) ?\d{4}[ -]?\d{4}|0[2378] \d{4} \d{4})(?![\p{L}\d])/gu
const foreign = /(?<![\p{L}\d])\+(?!1[ .-]?8)\d(?:[ .()-]{0,2}\d){7,14}(?![\p{L}\d])/gu

function judged(passage: Passage, spot: Spot): Finding[] {
  if (isOpen(passage, spot) || before(passage, 'health', spot) <= 6) return []
  // Ten digits in a row may count anything, unless something says that they are to be called.
  const isBare = /^\d{10,11}$/.test(spot.found)
  const isTold = before(passage, 'phone', spot) <= 10 || before(passage, 'person', spot) <= 10
  const risk = isBare && !isTold ? 'hint' : 'likely'
  return [{ kind: 'phone', risk, from: spot.from, to: spot.to }]
}

function isFree({ found }: Spot): boolean {
  const number = found.replaceAll(/\D/g, '').replace(/^1/, '')
  return /^(?:800|822|833|844|855|866|877|888)/.test(number)
}
