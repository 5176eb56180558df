import type { InitiativePart } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Words } from '#kernel/words.ts'
import { initiativeKinds, initiativeParts, type Condition } from '../model.ts'
import { listed, named, type Speaker } from './listing.ts'

/** Said to whoever reads it, as part of a sentence or by itself; or of somebody, by itself. */
export type Voice = 'you' | 'yours' | 'label'

/** One condition in words. What it speaks of and is no more is said to be gone. */
export function conditionSaid({ words, known }: Speaker, condition: Condition, voice: Voice): Html {
  const { kind } = condition
  const { language } = words
  if (kind === 'carriesCaseload') return html`${words(`eligibility.${voice}.carriesCaseload`)}`
  if (kind === 'organisationCurrent') return html`${words(`eligibility.${voice}.organisationCurrent`)}`
  if (kind === 'worksInStream') {
    const streams = choicesSaid({ words, known }, condition.streams)
    return words.rich(`eligibility.${voice}.worksInStream`, { streams })
  }
  if (kind === 'streamFundedBy') {
    const funders = choicesSaid({ words, known }, condition.funders)
    return words.rich(`eligibility.${voice}.streamFundedBy`, { funders })
  }
  if (kind === 'worksAs') return words.rich(`eligibility.${voice}.worksAs`, { role: named(language, condition.role) })
  if (kind === 'initiativeRole') {
    return words.rich(`eligibility.${voice}.initiativeRole`, partsSaid(words, condition, voice))
  }
  const sentence = voice === 'you' ? withoutEnd(condition.sentence) : condition.sentence
  return words.rich(`eligibility.${voice}.attests`, { sentence: named(language, sentence) })
}

type InitiativeRole = Extract<Condition, { readonly kind: 'initiativeRole' }>

function partsSaid(words: Words, condition: InitiativeRole, voice: Voice) {
  const kinds = initiativeKinds.filter((kind) => condition.kinds.includes(kind))
  const roles = initiativeParts.filter((role) => condition.roles.includes(role))
  const verb = (role: InitiativePart) =>
    words(voice === 'label' ? `eligibility.verbs.label.${role}` : `eligibility.verbs.you.${role}`)
  const anyOf = (texts: readonly string[]) =>
    listed(
      words.language,
      'any',
      texts.map((text) => html`${text}`),
    )
  return { kinds: anyOf(kinds.map((kind) => words(`eligibility.initiatives.${kind}`))), verbs: anyOf(roles.map(verb)) }
}

/** Inside another sentence, which has an end of its own. */
function withoutEnd({ en, fr }: Names): Names {
  const bare = (text: string | null) => text && text.replace(/\.$/, '')
  return { en: bare(en), fr: bare(fr) }
}

/** Streams or funders as "A, B or C". Of what is kept no longer it is said. */
export function choicesSaid({ words, known: { streams, funders, gone = [] } }: Speaker, ids: readonly string[]): Html {
  const past = [...gone, ...streams.filter(({ isRetired }) => isRetired)]
  const said = (id: string) => {
    const name = past.find((one) => one.id === id)?.name
    if (name) return words.rich('eligibility.noLongerKept', { name: named(words.language, name) })
    const kept = [...streams, ...funders].find((one) => one.id === id)
    return kept ? named(words.language, kept.name) : html`${words('eligibility.gone')}`
  }
  return listed(words.language, 'any', ids.map(said))
}
