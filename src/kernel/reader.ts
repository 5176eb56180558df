import { datesFor, type Dates } from '#kernel/dates.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Notice } from '#kernel/answer.ts'
import type { Language, Words, WordsIn } from '#kernel/words.ts'

/** What a view needs to speak to somebody: who reads, in which language and time zone, on which page. */
export interface Reader {
  readonly viewer: Viewer
  readonly language: Language
  readonly words: Words
  readonly dates: Dates
  readonly now: Temporal.Instant
  /** The path of the page, with its query: where a change of language returns to. */
  readonly path: string
  readonly notice: Notice | null
}

interface Reading {
  viewer: Viewer
  language: Language
  wordsIn: WordsIn
  now: Temporal.Instant
  path: string
  notice: Notice | null
}

export function readerOf({ viewer, language, wordsIn, now, path, notice }: Reading): Reader {
  return {
    viewer,
    language,
    now,
    path,
    notice,
    words: wordsIn(language),
    dates: datesFor(language, viewer.timeZone, now),
  }
}

/** One of two languages, with the language it is in: a page says so where it differs from its own. */
export interface Said {
  readonly text: string
  readonly lang: Language
}

/** The text in the reader's language, or in the other where it exists in that one only. */
export function inLanguage(
  names: { readonly en: string | null; readonly fr: string | null },
  language: Language,
): Said {
  const other = language === 'en' ? 'fr' : 'en'
  const own = names[language]
  return own ? { text: own, lang: language } : { text: names[other] ?? '', lang: other }
}
