import { before, endsAt, spots, type Passage, type Rule, type Spot } from '../reading/passage.ts'
import type { Finding } from '../model.ts'

/**
 * Files of police, courts and child protection can be asked for by their number, and court lists are public: Québec
 * (three, two, six and three figures: district, jurisdiction, number, year), British Columbia (registry, class and
 * number; Court Services Online). What is published is cited otherwise (McGill Guide: 2019 SCC 33, [1999] 3 SCR 668).
 */
export const caseNumber: Rule = (passage) => [
  ...spots(passage, ofCourts).map((spot) => finding(spot)),
  ...spots(passage, anyNumber).flatMap((spot) => (isOfFile(passage, spot) ? [finding(spot)] : [])),
]

const ofCourts = /(?<![\p{L}\d-])(?:\d{3}-\d{2}-\d{6}-\d{2,3}|[A-Z]{3}-[A-Z]-[A-Z]-\d{5,7})(?![\p{L}\d-])/gu
const anyNumber =
  /(?<![\p{L}\d.,$§-])(?:[A-Z]{1,4}-?)?\d{1,8}(?:[-/][A-Z\d]{1,8}){0,4}(?![\p{L}\d]|[.,]\d| ?(?:\$|%))/gu

const between = new Set(
  `no nos number numero num n is was are the a le la l les de du des d cour court police est reads id of ref my our her his
  him as client clients cliente ma mon sa son opened ouvert under sous et and reference that`.split(/\s+/),
)
const units = new Set(
  `mb gb kb mo go ko km pages page people personnes dollars years ans days jours hours heures appels calls percent scc
  scr csc rcs bcca onca qcca qccs bcsc`.split(/\s+/),
)

/** A file, and then at most a few small words before a number that is longer than a year. */
function isOfFile(passage: Passage, spot: Spot): boolean {
  if (units.has(passage.tokens[spot.last + 1]?.plain ?? '')) return false
  const figures = spot.found.replaceAll(/\D/g, '').length
  const gap = gapBefore(passage, spot)
  if (gap === null) return false
  const isNumbered = /(?:^|[^\p{L}])(?:no|n|nos|number|numero|num)\W*$|[#°]\s*$/u.test(gap)
  const isFile = before(passage, 'file', spot) <= 6
  const isOrder = before(passage, 'order', spot) <= 4 && isNumbered
  if (!isFile && !isOrder) return false
  if (isNumbered) return figures >= 4
  return figures >= 5 || (figures >= 4 && /[A-Z/-]/.test(spot.found))
}

/** What stands between the word for a file and the number, where that is small words only. */
function gapBefore(passage: Passage, { first, from }: Spot): string | null {
  const { tokens, text } = passage
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) return null
    if (endsAt(passage, 'file', at) || endsAt(passage, 'order', at)) {
      return text.slice(token.to, from).toLowerCase().replaceAll('é', 'e')
    }
    if (!between.has(token.plain)) return null
  }
  return null
}

function finding({ from, to }: Spot): Finding {
  return { kind: 'caseNumber', risk: 'likely', from, to }
}
