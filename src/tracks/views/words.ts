import { html, trusted, type Html } from '#kernel/html.ts'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Reader } from '#kernel/reader.ts'
import { saidIn } from '#shell/index.ts'

/** What somebody wrote, as it looks. */
export function written(reader: Reader, words: string): Html {
  const content = html`<div class="body said">${trusted(renderMarkdown(words).html)}</div>`
  return saidIn({ reader, lang: languageOf(words), content })
}
