import type { CommunityId, PersonId, UmbrellaId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import { newId } from '#kernel/id.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Belonging, Viewer } from '#kernel/viewer.ts'
import type { WordKey } from '#kernel/words.ts'
import { wholePage } from '../page.ts'
import { plainList } from '../parts/surface.ts'
import { actsShown } from './parts/acts.ts'
import { formsShown } from './parts/forms.ts'
import { overlaysShown } from './parts/overlays.ts'
import { peopleShown } from './parts/people.ts'
import { room } from './parts/shown.ts'
import { messagesShown, surfacesShown } from './parts/surfaces.ts'
import { tokensShown } from './parts/tokens.ts'
import { waysShown } from './parts/ways.ts'

const rooms: readonly (readonly [string, WordKey])[] = [
  ['tokens', 'shell.parts.tokens'],
  ['acts', 'shell.parts.acts'],
  ['ways', 'shell.parts.ways'],
  ['overlays', 'shell.parts.overlays'],
  ['forms', 'shell.parts.forms'],
  ['problems', 'shell.parts.formsWrong'],
  ['writing', 'shell.parts.writing'],
  ['surfaces', 'shell.parts.surfaces'],
  ['messages', 'shell.parts.messages'],
  ['people', 'shell.parts.people'],
]

const umbrellaId = newId<UmbrellaId>()
const personId = newId<PersonId>()
const here: Belonging = {
  id: newId<CommunityId>(),
  umbrellaId,
  name: { en: 'Outreach Services', fr: 'Services d’intervention de proximité' },
  roles: ['member'],
  hasNews: false,
  isOver: false,
}
const belongings: readonly Belonging[] = [
  here,
  { ...here, id: newId(), name: { en: 'Community-Based Victim Services', fr: null }, hasNews: true },
  { ...here, id: newId(), name: { en: null, fr: 'Accompagnement judiciaire' } },
]

/**
 * Every part in every state, for whoever builds with them. Not served where people work. Where words are written is
 * lent by its feature.
 */
export function partsPage(reader: Reader, writing: Html): Html {
  const { words } = reader
  return wholePage({
    reader: { ...reader, viewer: somebody(reader) },
    title: words('shell.parts.title'),
    content: html`<header class="stack-s">
        <h1>${words('shell.parts.title')}</h1>
        <p class="muted">${words('shell.parts.intro')}</p>
      </header>
      ${tokensShown(reader)} ${actsShown(reader)} ${waysShown(reader)} ${overlaysShown(reader)} ${formsShown(reader)}
      ${room({ reader, id: 'writing', title: 'shell.parts.writing', content: writing })}
      ${surfacesShown(reader)} ${messagesShown(reader)} ${peopleShown(reader)}`,
    aside: html`<nav class="stack-s" aria-labelledby="rooms">
      <h2 id="rooms">${words('shell.parts.rooms')}</h2>
      ${plainList(rooms.map(([id, title]) => html`<a href="#${id}">${words(title)}</a>`))}
    </nav>`,
    place: 'home',
    community: here.id,
  })
}

/** The way around is a part as well: somebody with news, in several communities, whoever looks. */
function somebody({ viewer }: Reader): Viewer {
  return { ...viewer, id: viewer.id ?? personId, name: viewer.name || 'Rosa Lindqvist', belongings, unseenNotices: 3 }
}
