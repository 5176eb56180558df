import { html, type Html } from '#kernel/html.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language, Words } from '#kernel/words.ts'
import type { Known } from '../facts/model.ts'

/** Who says a rule, and what of. */
export interface Speaker {
  readonly words: Words
  readonly known: Known
}

/** "A, B and C", or "A, B or C", as the language has it. */
export function listed(language: Language, kind: 'all' | 'any', items: readonly Html[]): Html {
  const parts = listFormats[language][kind].formatToParts(items.map((_, place) => String(place)))
  return html`${parts.map(({ type, value }) => (type === 'element' ? items[Number(value)] : value))}`
}

const formatOf = (language: Language) => ({
  all: new Intl.ListFormat(language, { type: 'conjunction' }),
  any: new Intl.ListFormat(language, { type: 'disjunction' }),
})
const listFormats = { en: formatOf('en'), fr: formatOf('fr') }

/** Names as "A, B or C". Where one exists in the other language only, it says so. */
export function namesListed(language: Language, names: readonly Names[]): Html {
  return listed(
    language,
    'any',
    names.map((name) => named(language, name)),
  )
}

export function named(language: Language, name: Names): Html {
  const { text, lang } = inLanguage(name, language)
  return lang === language ? html`${text}` : html`<span lang="${lang}">${text}</span>`
}
