import { html, trusted, type Html } from '#kernel/html.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Welcome } from '../../model.ts'

/** What the convening team says to whoever comes in; where it has said nothing yet, a few words of Hearth's own. */
export function welcomeWords(reader: Reader, { words: written }: Welcome, community: Names): Html {
  const { language, words } = reader
  const { text, lang } = inLanguage(written, language)
  if (text === '') return hearthsOwn(reader, community)
  const body = trusted(renderMarkdown(text).html)
  if (lang === language) return html`<div class="body said">${body}</div>`
  return html`<div class="body said" lang="${lang}">${body}</div>
    <p class="small muted">${words(`newcomers.welcome.only.${lang}`)}</p>`
}

function hearthsOwn({ words, language }: Reader, community: Names): Html {
  const name = inLanguage(community, language).text
  return html`<div class="body">
    <p>${words('newcomers.welcome.own.first', { community: name })}</p>
    <p>${words('newcomers.welcome.own.second')}</p>
    <p>${words('newcomers.welcome.own.third')}</p>
  </div>`
}
