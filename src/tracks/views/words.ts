import { html, trusted, type Html } from '#kernel/html.ts'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Reader } from '#kernel/reader.ts'

/** What somebody wrote, as it looks, marked where it is not in the reader's language. */
export function written(reader: Reader, words: string): Html {
  const lang = languageOf(words)
  const content = trusted(renderMarkdown(words).html)
  if (lang === null || lang === reader.language) return html`<div class="body said">${content}</div>`
  return html`<div class="body said" lang="${lang}">${content}</div>`
}
