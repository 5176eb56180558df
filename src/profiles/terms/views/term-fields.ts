import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { field, type Draft } from '#shell/index.ts'

interface TermFields {
  readonly reader: Reader
  readonly draft: Draft
  readonly value: Names | null
}

const nameField = { en: 'nameEn', fr: 'nameFr' } as const

/** The word in both languages, the reader's own first. */
export function termFields({ reader, draft, value }: TermFields): Html {
  const order = reader.language === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
  return html`${order.map((lang, place) =>
    field({
      reader,
      draft,
      lang,
      name: nameField[lang],
      label: reader.words(`profiles.terms.name.${lang}`),
      hint: place === 0 ? null : reader.words('umbrellas.fields.otherLanguage'),
      value: value?.[lang] ?? '',
      maxLength: 60,
    }),
  )}`
}
