import { html, type Html } from '#kernel/html.ts'
import { inLanguage } from '#kernel/reader.ts'
import { button, directoryPath, field, linkButton, noDraft, plainList, profilePath, wholePage } from '#shell/index.ts'
import { listedPath } from '../paths.ts'
import { found, type Listing } from './found.ts'
import { views } from './views.ts'

/** The people whom somebody may find. */
export function directoryPage(listing: Listing): Html {
  const { reader, form } = listing
  const { words } = reader
  const title = words('directory.title')
  const seek = field({
    reader,
    draft: noDraft,
    name: 'q',
    kind: 'search',
    label: words('directory.seek'),
    hint: words('directory.seekHint'),
    value: form.q,
    maxLength: 200,
    autocomplete: 'off',
  })
  return wholePage({
    reader,
    title,
    place: 'people',
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p>${words('directory.about')}</p>
        ${views(reader, 'people')}
      </header>
      <search-as-typed>
        <form class="form" id="seeking" role="search" action="${directoryPath}" data-turbo-frame="found">
          <div class="seeking">${seek} ${button({ label: words('directory.show'), icon: 'search' })}</div>
        </form>
        <p class="unseen" role="status"></p>
        ${found(listing)}
      </search-as-typed>`,
    aside: html`${alike(listing)} ${aboutMe(listing)}`,
  })
}

/** Those who do what the reader does, as she says it herself. */
function alike({ reader, choices }: Listing): Html | null {
  const { words, language } = reader
  const lists = [...choices.terms, ...choices.streams]
  const ways = choices.mine.flatMap(({ key, value }) => {
    const said = lists.find(({ id }) => id === value)
    if (!said) return []
    return [html`<a href="${listedPath({ [key]: value })}">${inLanguage(said.name, language).text}</a>`]
  })
  if (ways.length === 0) return null
  return html`<section class="stack-s">
    <h2>${words('directory.alike')}</h2>
    ${plainList(ways)}
  </section>`
}

function aboutMe({ reader: { words } }: Listing): Html {
  return html`<section class="stack-s">
    <h2>${words('directory.mine')}</h2>
    <p class="small">${words('directory.mineAbout')}</p>
    <p>${linkButton({ href: profilePath, label: words('profiles.change'), kind: 'quiet', icon: 'edit' })}</p>
  </section>`
}
