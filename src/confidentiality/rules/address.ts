import { isOpen, spots, type Passage, type Rule, type Spot } from '../reading/passage.ts'
import { isCapital, isNumber, type Token } from '../reading/tokens.ts'
import type { Finding } from '../model.ts'

/**
 * Where somebody lives, and where a shelter is. Number, name and kind of street in English; number, kind and name in
 * French (Canada Post addressing guidelines; Office québécois de la langue française, Adresse). Houses that are open to
 * everybody may be named.
 */
export const address: Rule = (passage) => [
  ...passage.tokens.flatMap((token, at) => (isNumber(token) ? streetFrom(passage, at) : [])),
  ...spots(passage, box).flatMap((spot) => judged(passage, spot)),
]

const box = /(?<![\p{L}\d])(?:P\.? ?O\.? Box|C\.? ?P\.?|case postale|RR|R\.R\.) ?#?\d{1,6}(?![\p{L}\d])/giu

const kindsAfter = new Set(
  `street st avenue ave road rd drive dr lane ln crescent cres court crt ct place pl boulevard blvd way terrace terr
  close trail circle cir parkway pkwy square sq grove gardens highway hwy line sideroad concession rise mews row
  esplanade parade`.split(/\s+/),
)
const kindsBefore = new Set(
  `rue avenue av boulevard boul bd chemin ch rang place route rte montee cote impasse allee croissant terrasse
  promenade cours quai ruelle passage sentier carre`.split(/\s+/),
)
const links = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'a'])
const notNumbers = new Set(
  `chapter chapitre section article art part partie page pages room salle local courtroom form formulaire bill schedule
  annexe day week level unit unite number table figure grade route highway autoroute`.split(/\s+/),
)
const nameLongest = 4

function streetFrom(passage: Passage, at: number): Finding[] {
  const { tokens } = passage
  const number = tokens[at]
  if (!number || number.word.length > 6 || notNumbers.has(tokens[at - 1]?.plain ?? '')) return []
  const start = isLetterOf(number, tokens[at + 1]) ? at + 1 : at
  const last = englishEnd(passage, start) ?? frenchEnd(passage, start)
  const end = last === null ? undefined : tokens[last]
  if (!end || last === null) return []
  const found = passage.text.slice(number.from, end.to)
  return judged(passage, { found, from: number.from, to: end.to, first: at, last })
}

/** 12B is one number of a house. */
function isLetterOf(number: Token, next: Token | undefined): boolean {
  return next?.from === number.to && next.word.length === 1
}

// Larch Street, Old Mill Road, 5th Avenue: up to four capitals, and then the kind of street, begun by a capital too.
function englishEnd({ tokens, text }: Passage, at: number): number | null {
  for (let next = at + 1; next <= at + 1 + nameLongest; next++) {
    const token = tokens[next]
    if (!token || !isJoined(text, tokens[next - 1], token)) return null
    if (next > at + 1 && kindsAfter.has(token.plain) && isCapital(token)) return next
    if (!isCapital(token) && !isNumber(token) && !/^(?:st|nd|rd|th|s|e|er|re)$/.test(token.plain)) return null
  }
  return null
}

// 1428, rue des Érables: the kind of street, small words, and a name begun by a capital.
function frenchEnd({ tokens, text }: Passage, at: number): number | null {
  const kind = tokens[at + 1]
  if (!kind || !kindsBefore.has(kind.plain) || !isJoined(text, tokens[at], kind)) return null
  let next = at + 2
  while (links.has(tokens[next]?.plain ?? '') && next < at + 5) next++
  const name = tokens[next]
  if (!name || !(isCapital(name) || isNumber(name)) || !isJoined(text, tokens[next - 1], name)) return null
  while (next < at + 8 && isGoingOn(text, tokens[next], tokens[next + 1])) next++
  return next
}

function isGoingOn(text: string, token: Token | undefined, next: Token | undefined): boolean {
  if (!token || !next || !isCapital(next)) return false
  return /^[ '-]$/.test(text.slice(token.to, next.from))
}

function isJoined(text: string, token: Token | undefined, next: Token): boolean {
  return token !== undefined && /^(?:[ '/-]|, ?|\. ?)?$/.test(text.slice(token.to, next.from))
}

function judged(passage: Passage, spot: Spot): Finding[] {
  if (isOpen(passage, spot)) return []
  return [{ kind: 'address', risk: 'likely', from: spot.from, to: spot.to }]
}
