import { after, before, endsAt, near, type Passage, type Rule } from '../reading/passage.ts'
import { isCapital, type Token } from '../reading/tokens.ts'
import type { Finding } from '../model.ts'
import { notNames, titles } from '../words/not-names.ts'

/**
 * The full name of somebody talked about. Names are not looked up in a list, which would know the names of some peoples
 * and not of others: two or more capitals in a row are one where a word for a client stands by them and nothing says that
 * they are a place, an office, or somebody who speaks for herself (NNEDV, Confidentiality in VAWA: never by name).
 */
export const name: Rule = (passage) => [
  ...runsOf(passage).flatMap((run) => judged(passage, run)),
  ...passage.tokens.flatMap((_token, at) => firstNameAfter(passage, at)),
]

interface Run {
  readonly first: number
  readonly last: number
  /** How many capitals, without small words between. */
  readonly capitals: number
}

const particles = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'd',
  'van',
  'von',
  'der',
  'den',
  'dos',
  'da',
  'del',
  'el',
  'al',
  'bin',
  'st',
])
const runLongest = 6

/** Capitals in a row, with the particles between them. */
function runsOf({ tokens, text }: Passage): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < tokens.length; at++) {
    const run = runFrom(tokens, text, at)
    if (!run) continue
    runs.push(run)
    at = run.last
  }
  return runs
}

function runFrom(tokens: readonly Token[], text: string, first: number): Run | null {
  const start = tokens[first]
  if (!start || !mayBeName(start)) return null
  let last = first
  let capitals = 1
  for (let next = first + 1; next < first + runLongest; next++) {
    const token = tokens[next]
    const previous = tokens[next - 1]
    if (!token || !previous || !/^(?:[ '-]|\. )$/.test(text.slice(previous.to, token.from))) break
    if (mayBeName(token)) {
      last = next
      capitals++
    } else if (!particles.has(token.plain) || isCapital(token)) break
  }
  return capitals > 1 ? { first, last, capitals } : null
}

function mayBeName(token: Token): boolean {
  return isCapital(token) && !notNames.has(token.plain)
}

const closeBy = 7

function judged(passage: Passage, run: Run): Finding[] {
  const { tokens, text } = passage
  if (titles.has(tokens[run.first - 1]?.plain ?? '') || isPlace(passage, run) || isPartOfName(passage, run)) return []
  const isBy = isAttached(passage, run) || isSetApart(passage, run)
  const isNear = near(passage, 'client', run) <= closeBy && near(passage, 'working', run) > 6
  if (!isBy && !isNear) return []
  const from = tokens[run.first]?.from ?? 0
  const to = tokens[run.last]?.to ?? text.length
  return [{ kind: 'name', risk: 'likely', from, to }]
}

const glue = new Set(
  `s named called name is was a an the my our their her his husband wife mother father sister brother son daughter partner
  est une un le la l ma mon notre sa appelle nommee nomme prenomme prenommee nom de mari conjoint conjointe mere pere
  soeur frere fils fille femme`.split(/\s+/),
)

/** A word for a client, and nothing but small words between it and the name, on either side. */
function isAttached(passage: Passage, { first, last }: Run): boolean {
  const ahead = Math.min(before(passage, 'client', { first, last }), before(passage, 'clients', { first, last }))
  const behind = after(passage, 'client', { first, last })
  const { tokens } = passage
  const isGlue = (from: number, to: number) => tokens.slice(from, to).every(({ plain }) => glue.has(plain))
  return (ahead <= 5 && isGlue(first - ahead + 1, first)) || (behind <= 4 && isGlue(last + 1, last + behind))
}

/** A student in my group, Calla Winterbourne, writes: between commas, after somebody was spoken of. */
function isSetApart(passage: Passage, { first, last }: Run): boolean {
  const { tokens, text } = passage
  const ahead = tokens[first - 1]
  const behind = text.slice(tokens[last]?.to ?? 0).slice(0, 1)
  const isAhead = ahead !== undefined && text.slice(ahead.to, tokens[first]?.from).startsWith(',')
  return isAhead && /^[,).]?$/.test(behind) && before(passage, 'client', { first, last }) <= 6
}

const places = new Set(['in', 'at', 'near', 'en', 'au', 'aux', 'across', 'outside', 'to', 'of'])

/** Clients in Prince George, clientes de Trois-Rivières. */
function isPlace(passage: Passage, { first, last }: Run): boolean {
  const word = passage.tokens[first - 1]?.plain ?? ''
  if (places.has(word)) return true
  return (word === 'a' || word === 'de' || word === 'from') && before(passage, 'clients', { first, last }) < 20
}

/** Next to a capital that is no name, it is the name of an office or a law. */
function isPartOfName({ tokens, text }: Passage, { first, last }: Run): boolean {
  const isBound = (one: Token | undefined, two: Token | undefined) =>
    one !== undefined && two !== undefined && /^[ '-]$/.test(text.slice(one.to, two.from))
  const ahead = tokens[first - 1]
  const behind = tokens[last + 1]
  const isAhead = isBound(ahead, tokens[first]) && ahead !== undefined && isOfOffice(ahead)
  const isBehind = isBound(tokens[last], behind) && behind !== undefined && isOfOffice(behind)
  return isAhead || isBehind
}

const people = new Set(
  'client cliente student eleve pupil patient patiente survivor victim victime resident residente etudiante etudiant plaignante plaignant complainant usagere'.split(
    ' ',
  ),
)

function isOfOffice(token: Token): boolean {
  return isCapital(token) && notNames.has(token.plain) && !people.has(token.plain)
}

const owners = new Set(['my', 'our', 'ma', 'mon', 'notre'])

/** My client Jane: a first name alone is a hint. */
function firstNameAfter(passage: Passage, at: number): Finding[] {
  const { tokens, text } = passage
  const [owner, client, token, next] = tokens.slice(at, at + 4)
  if (!owner || !client || !token || !owners.has(owner.plain) || !endsAt(passage, 'client', at + 1)) return []
  const isBare = /^,? $/.test(text.slice(client.to, token.from)) && mayBeName(token) && token.word.length > 1
  const goesOn = next !== undefined && isCapital(next) && /^[ '-]$/.test(text.slice(token.to, next.from))
  return isBare && !goesOn ? [{ kind: 'name', risk: 'hint', from: token.from, to: token.to }] : []
}
