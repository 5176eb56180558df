import { html, trusted, type Html } from '#kernel/html.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

/** An answer as it stands in one language, beside the same in the other. */
export function answerOf(lang: Language, markdown: string): Html {
  return html`<div class="body" lang="${lang}">${trusted(renderMarkdown(markdown).html)}</div>`
}

/** An answer in the reader's language; where it exists in the other only, it is marked and said to be in that. */
export function answerIn({ language, words }: Reader, answer: Names): Html {
  const { text, lang } = inLanguage(answer, language)
  const body = trusted(renderMarkdown(text).html)
  if (lang === language) return html`<div class="body">${body}</div>`
  return html`<div class="body" lang="${lang}">${body}</div>
    <p class="small muted">${words(`face.questions.only.${lang}`)}</p>`
}
