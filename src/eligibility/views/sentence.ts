import { html, type Html } from '#kernel/html.ts'
import type { Words } from '#kernel/words.ts'
import { isGroup, type Group, type Part, type Rule } from '../model.ts'
import { conditionSaid } from './condition.ts'
import { listed, type Speaker } from './listing.ts'

/** The whole rule as one sentence, said to whoever reads it. */
export function ruleSentence(speaker: Speaker, rule: Rule): Html {
  const { words } = speaker
  return words.rich('eligibility.sentence.whole', { clauses: clausesOf(speaker, plainly(rule)) })
}

/** The rule as a short list of what has to be true of whoever reads it. */
export function ruleList(speaker: Speaker, rule: Rule): Html {
  const { kind, of } = plainly(rule)
  return html`<div class="stack-s">
    ${of.length > 1 && html`<p>${speaker.words(`eligibility.list.${kind}`)}</p>`}
    <ul>
      ${of.map((part) => html`<li>${isGroup(part) ? inner(speaker, part) : conditionSaid(speaker, part, 'yours')}</li>`)}
    </ul>
  </div>`
}

function inner(speaker: Speaker, { kind, of }: Group): Html {
  const { words } = speaker
  return html`${words(`eligibility.list.${kind}`)}
    <ul>
      ${of.map((part) => html`<li>${isGroup(part) ? null : conditionSaid(speaker, part, 'yours')}</li>`)}
    </ul>`
}

function clausesOf(speaker: Speaker, { kind, of }: Group): Html {
  const { words } = speaker
  const said = (parts: readonly Part[]) => parts.map((part) => clause(speaker, part))
  if (!of.some(isGroup)) return bare(words, kind, said(of))
  if (kind === 'any')
    return said(of).reduce((before, after) => words.rich('eligibility.sentence.orElse', { before, after }))
  // Groups come last: what stood after "either this or that" would be heard as part of "that".
  const alone = of.filter((part) => !isGroup(part))
  const all = [...(alone.length > 0 ? [bare(words, kind, said(alone))] : []), ...said(of.filter(isGroup))]
  return all.reduce((before, after) => words.rich('eligibility.sentence.andThen', { before, after }))
}

function bare(words: Words, kind: Group['kind'], clauses: readonly Html[]): Html {
  const [first, second, third] = clauses
  if (kind === 'all' && first && second && !third) return words.rich('eligibility.sentence.pair', { first, second })
  return listed(words.language, kind, clauses)
}

function clause(speaker: Speaker, part: Part): Html {
  if (!isGroup(part)) return conditionSaid(speaker, part, 'you')
  const clauses = part.of.map((one) => clause(speaker, one))
  return part.kind === 'all' ? listed(speaker.words.language, 'all', clauses) : either(speaker.words, clauses)
}

/** French says "soit" before each of them, English "either" before the first. */
function either(words: Words, clauses: readonly Html[]): Html {
  const each = clauses.map((one, place) =>
    words.rich(place === 0 ? 'eligibility.sentence.either' : 'eligibility.sentence.or', { clause: one }),
  )
  return words.language === 'fr' ? commas(each) : listed('en', 'any', each)
}

function commas(clauses: readonly Html[]): Html {
  return html`${clauses.map((one, place) => (place === 0 ? one : html`, ${one}`))}`
}

/** Without groups that say nothing of their own: of one part only, or of the same kind as the one around them. */
export function plainly({ kind, of }: Rule): Rule {
  const parts = of.flatMap((part): readonly Part[] =>
    isGroup(part) && (part.kind === kind || part.of.length === 1) ? part.of : [part],
  )
  const [only] = parts
  return parts.length === 1 && only && isGroup(only) ? only : { kind, of: parts }
}
