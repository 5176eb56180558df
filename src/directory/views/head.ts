import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, directoryPath, field, noDraft, offersPath, tabs } from '#shell/index.ts'

/** The two ways to look: at people, and at what they can be asked about. */
export type View = 'people' | 'offers'

const said = {
  people: { title: 'directory.title', about: 'directory.about', seek: 'directory.seek' },
  offers: { title: 'directory.offersTitle', about: 'directory.offersAbout', seek: 'directory.seekOffer' },
} as const

export function titleOf({ words }: Reader, view: View): string {
  return words(said[view].title)
}

export function head(reader: Reader, view: View): Html {
  const { words } = reader
  return html`<header class="stack-s">
    <h1>${titleOf(reader, view)}</h1>
    <p>${words(said[view].about)}</p>
    ${tabs({
      label: words('directory.views.label'),
      tabs: [
        { href: directoryPath, label: words('directory.views.people'), isHere: view === 'people' },
        { href: offersPath, label: words('directory.views.offers'), isHere: view === 'offers' },
      ],
    })}
  </header>`
}

/** Where words are looked for. */
export function seeking(reader: Reader, view: View, value: string): Html {
  const { words } = reader
  const seek = field({
    reader,
    draft: noDraft,
    name: 'q',
    kind: 'search',
    label: words(said[view].seek),
    hint: words('directory.seekHint'),
    value,
    maxLength: 200,
    autocomplete: 'off',
  })
  return html`<div class="seeking">${seek} ${button({ label: words('directory.show'), icon: 'search' })}</div>`
}
