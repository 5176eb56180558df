import type { Passage, Rule } from '../reading/passage.ts'
import { tokenAt } from '../reading/tokens.ts'
import type { Finding } from '../model.ts'

/**
 * In a small place several harmless facts together point to one person (k-anonymity: L. Sweeney 2002; NNEDV on rural
 * programs). A small place, somebody, and traits of which few have the same are weighed within one sentence; this is
 * never more than a hint.
 */
export const combination: Rule = (passage) => {
  const inPlaces = places.flatMap((one) => told(one, passage.text, 0))
  const inSentences = Map.groupBy(inPlaces, ({ from }) => passage.tokens[tokenAt(passage.tokens, from)]?.sentence)
  const ends = sentenceEnds(passage)
  return [...inSentences].flatMap(([sentence = 0, ofPlace]) => {
    const { from, to } = ends.get(sentence) ?? { from: 0, to: 0 }
    const words = passage.text.slice(from, to)
    return judged([...ofPlace, ...others.flatMap((one) => told(one, words, from))])
  })
}

function told({ pattern, part, weight }: Sign, words: string, offset: number): Told[] {
  return [...words.matchAll(pattern)].map(({ 0: found, index }) => {
    const from = offset + index
    return { part, weight, from, to: from + found.length }
  })
}

function sentenceEnds({ tokens }: Passage): Map<number, Ends> {
  const ends = new Map<number, Ends>()
  for (const { sentence, from, to } of tokens) ends.set(sentence, { from: ends.get(sentence)?.from ?? from, to })
  return ends
}

interface Ends {
  readonly from: number
  readonly to: number
}

interface Sign {
  readonly pattern: RegExp
  readonly part: 'somebody' | 'place' | 'trait'
  readonly weight: number
}

const start = String.raw`(?<![\p{L}\d])`
const end = String.raw`(?![\p{L}\d])`

function sign(part: Sign['part'], weight: number, words: string): Sign {
  return { pattern: new RegExp(`${start}(?:${words})${end}`, 'giu'), part, weight }
}

const people =
  'client|cliente|survivor|survivante|victim|victime|student|[ée]l[eè]ve|[ée]tudiante?|patiente?|pupil|resident|r[ée]sidente'
const settled =
  'villages?|hamlets?|hameaux?|hameau|reserves?|r[ée]serve|small towns?|petites? villes?|petit village|outport'
const kin = 'daughter|son|wife|husband|sister|brother|mother|nephew|niece'
const notables = 'mayor|chief|doctor|priest|pastor|teacher|principal|nurse|constable'
const notablesFr =
  'maire|mairesse|chef|cheffe|m[ée]decin|cur[ée]|pasteur|enseignante?|directrice|directeur|infirmi[eè]re'

const signs: readonly Sign[] = [
  sign('somebody', 0, `(?:${people})|she|he|elle|il|mother|m[eè]re|father|p[eè]re|woman|man|femme|homme`),
  sign(
    'place',
    1,
    `${settled}|island|[iî]le|small community|petite communaut[ée]|remote community|r[ée]gion [ée]loign[ée]e`,
  ),
  sign(
    'place',
    2,
    String.raw`(?:${settled}|town|community|island|ville|communaut[ée]|[iî]le) (?:of|de|with|d') ?(?:about |around |environ )?\d{1,4}`,
  ),
  sign('place', 2, 'only school|seule [ée]cole|only church|seule [ée]glise'),
  sign(
    'trait',
    1,
    String.raw`\d{1,2}[- ]year[- ]old|aged \d{1,2}|(?:is|was|de|a) \d{1,2}(?: ans)?(?=,| ans| and| et)|\d{1,2} ans`,
  ),
  sign('trait', 1, '(?:mother|father|single mother) of (?:three|four|five|six|seven|eight|nine|ten|[3-9]|1[0-9])'),
  sign(
    'trait',
    1,
    '(?:m[eè]re|p[eè]re)(?: \\p{L}{3,20})? de (?:trois|quatre|cinq|six|sept|huit|neuf|dix|[3-9]|1[0-9])',
  ),
  sign('trait', 1, 'twins|triplets|jumeaux|jumelles|tripl[ée]s'),
  sign('trait', 1, 'deaf|blind|wheelchair|amputee|albino|sourde?|aveugle|fauteuil roulant|amput[ée]e'),
  sign('trait', 2, String.raw`the only (?!one|thing|way|time|reason|problem)\p{L}{3,30}`),
  sign('trait', 2, String.raw`(?:la seule|le seul|l'unique) (?!chose|fois|raison|fa[cç]on)\p{L}{3,30}`),
  sign('trait', 2, `(?:${notables})'?s?' ?s? ?(?:${kin})|(?:${kin}) of the (?:${notables})`),
  sign(
    'trait',
    2,
    `(?:fille|fils|femme|conjointe|mari|s[oœ]e?ur|fr[eè]re|m[eè]re) (?:du |de la |de l')(?:${notablesFr})`,
  ),
  sign('trait', 1, "(?:is|comes|moved|came|vient|venue?|arriv[ée]e?) (?:from |d'|de |du )(?=\\p{Lu})"),
]

const places = signs.filter(({ part }) => part === 'place')
const others = signs.filter(({ part }) => part !== 'place')

const enough = 3

type Told = Ends & Omit<Sign, 'pattern'>

function judged(all: readonly Told[]): Finding[] {
  const weightOf = (part: Sign['part']) =>
    all.filter((one) => one.part === part).reduce((sum, one) => sum + one.weight, 0)
  const isSomebody = all.some(({ part }) => part === 'somebody')
  const place = Math.min(weightOf('place'), 2)
  const trait = weightOf('trait')
  if (!isSomebody || place === 0 || trait === 0 || place + trait < enough) return []
  const telling = all.filter(({ part }) => part !== 'somebody')
  const from = Math.min(...telling.map((one) => one.from))
  const to = Math.max(...telling.map((one) => one.to))
  return [{ kind: 'combination', risk: 'hint', from, to }]
}
