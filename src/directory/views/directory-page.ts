import { html, type Html } from '#kernel/html.ts'
import { inLanguage } from '#kernel/reader.ts'
import { directoryPath, linkButton, plainList, profilePath, wholePage } from '#shell/index.ts'
import { listedPath } from '../paths.ts'
import { found, type Listing } from './found.ts'
import { head, seeking, titleOf } from './head.ts'

/** The people whom somebody may find. */
export function directoryPage(listing: Listing): Html {
  const { reader, form } = listing
  return wholePage({
    reader,
    title: titleOf(reader, 'people'),
    place: 'people',
    content: html`${head(reader, 'people')}
      <search-as-typed>
        <form class="form" id="seeking" role="search" action="${directoryPath}" data-turbo-frame="found">
          ${seeking(reader, 'people', form.q)}
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
