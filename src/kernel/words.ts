import { IntlMessageFormat } from 'intl-messageformat'
import en from '../../locales/en.json' with { type: 'json' }
import fr from '../../locales/fr.json' with { type: 'json' }
import { html, type Html, type Renderable } from '#kernel/html.ts'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

type Keys<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Keys<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** The name of a sentence in `locales/`, such as `conversations.reply.post`. */
export type WordKey = Keys<typeof en>

export type Values = Readonly<Record<string, string | number>>
export type RichValues = Readonly<Record<string, Renderable | ((inside: Html) => Html)>>

export interface Words {
  /** The sentence in this language. Values fill its placeholders. */
  (key: WordKey, values?: Values): string
  /** The sentence with markup in it: `<link>...</link>` in the words calls `values.link(inside)`. */
  rich(key: WordKey, values: RichValues): Html
  /** The sentence as translators see it, with its placeholders. */
  template(key: WordKey): string
  readonly language: Language
}

export type WordsIn = (language: Language) => Words

const sentences: Record<Language, ReadonlyMap<string, string>> = { en: flatten(en), fr: flatten(fr) }

/** The words of one language, formatted by ICU MessageFormat. */
export const wordsIn: WordsIn = remember((language) => speak(language, (text) => text))

/** A language that nobody speaks: each sentence wears brackets, so text that escaped `locales/` shows itself. */
export const pseudoWordsIn: WordsIn = remember((language) => speak(language, pseudo))

/** Whether a string from outside (a cookie) names a sentence. */
export function isWordKey(key: string): key is WordKey {
  return sentences.en.has(key)
}

function speak(language: Language, change: (text: string) => string): Words {
  const formats = new Map<string, IntlMessageFormat | string>()

  function formatOf(key: WordKey): IntlMessageFormat | string {
    const known = formats.get(key)
    if (known !== undefined) return known
    const text = sentences[language].get(key)
    if (text === undefined) throw new Error(`No sentence ${key} in ${language}`)
    const format = /[{<']/.test(text) ? new IntlMessageFormat(text, `${language}-CA`) : change(text)
    formats.set(key, format)
    return format
  }

  function words(key: WordKey, values: Values = {}): string {
    const format = formatOf(key)
    return typeof format === 'string' ? format : change(String(format.format(values)))
  }
  words.language = language
  words.template = (key: WordKey) => sentences[language].get(key) ?? ''
  words.rich = (key: WordKey, values: RichValues): Html => {
    const format = formatOf(key)
    if (typeof format === 'string') return html`${format}`
    return html`${change('') && '⟦'}${inside(format, values)}${change('') && '⟧'}`
  }
  return words
}

function inside(format: IntlMessageFormat, values: RichValues): Html {
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function' ? (chunks: readonly Renderable[]) => value(html`${chunks}`) : value,
  ])
  const parts = format.formatToParts(Object.fromEntries(filled)) as readonly { value: Renderable }[]
  return html`${parts.map((part) => part.value)}`
}

const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', c: 'ç', n: 'ñ' }

function pseudo(text: string): string {
  return `⟦${text.replace(/[aeiouAEcn]/g, (letter) => accents[letter] ?? letter)}⟧`
}

interface Tree {
  readonly [key: string]: string | Tree
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

function remember(make: (language: Language) => Words): WordsIn {
  const made = new Map<Language, Words>()
  return (language) => {
    const words = made.get(language) ?? make(language)
    made.set(language, words)
    return words
  }
}
