import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { fold, textArea, type Draft } from '#shell/index.ts'
import { text_length_max } from '../forms.ts'

interface TextFields {
  readonly reader: Reader
  readonly draft: Draft
  readonly name: (language: Language) => string
  readonly label: string
  readonly hint?: Renderable
  readonly value: Names | null
  readonly rows: number
}

/** The same words in both languages: the reader's own first, the other where it is wanted. */
export function textFields({ reader, draft, name, label, hint, value, rows }: TextFields): Html {
  const { words, language } = reader
  const other = language === 'en' ? 'fr' : 'en'
  const isWanted = Boolean(value?.[other]) || Boolean(draft.entered[name(other)]) || name(other) in draft.problems
  const field = (lang: Language, said: Renderable, about?: Renderable) =>
    textArea({
      reader,
      draft,
      lang,
      name: name(lang),
      label: said,
      hint: about,
      value: value?.[lang] ?? '',
      maxLength: text_length_max,
      rows,
    })
  const inOther = html`${label} <span class="muted">(${words(`charters.languages.${other}`)})</span>`
  return html`<div class="stack-xs both">
    ${field(language, label, hint)}
    ${fold({ title: words(`charters.fields.also.${other}`), content: field(other, inOther), isOpen: isWanted })}
  </div>`
}
