import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Belonging } from '#kernel/viewer.ts'
import { mark } from '../brand.ts'
import { attributes } from '../parts/attributes.ts'
import { icon, type IconName } from '../parts/icon.ts'
import { avatar } from '../parts/person.ts'
import { said } from '../parts/said.ts'
import {
  communitiesPath,
  communityPath,
  directoryPath,
  homePath,
  inboxPath,
  mePath,
  picturePath,
  signOutPath,
  unseenPath,
} from '../paths.ts'

export type Place = 'home' | 'inbox' | 'communities' | 'people' | 'search' | 'me'

interface Rail {
  readonly reader: Reader
  readonly place?: Place
  readonly community?: CommunityId
}

interface PlaceLink {
  readonly place: Place
  readonly href: string
  readonly icon: IconName
  readonly label: string
  readonly news?: Html
}

/** The way around: beside the page where it is wide, a bar at its foot where it is narrow. */
export function rail(given: Rail): Html {
  const { reader } = given
  return html`<nav class="rail" aria-label="${reader.words('shell.places')}">
    ${brand(reader)} ${places(given)} ${mine(given)} ${me(given)}
  </nav>`
}

export function brand(reader: Reader, umbrella = reader.viewer.roof.name): Html {
  return html`<a class="brand" href="${homePath}">${mark}<span>${said(reader, umbrella)}</span></a>`
}

function places({ reader, place: here }: Rail): Html {
  const { words } = reader
  const links: readonly PlaceLink[] = [
    { place: 'home', href: homePath, icon: 'home', label: words('shell.home') },
    {
      place: 'inbox',
      href: inboxPath,
      icon: 'inbox',
      label: words('shell.inbox'),
      news: html` <live-count data-from="${unseenPath}">${inboxCount(reader)}</live-count>`,
    },
    { place: 'communities', href: communitiesPath, icon: 'communities', label: words('shell.communities') },
    { place: 'people', href: directoryPath, icon: 'people', label: words('shell.people') },
    { place: 'me', href: mePath, icon: 'me', label: words('shell.me') },
  ]
  return html`<div class="places">${links.map((link) => placeLink(link, here))}</div>`
}

function placeLink({ place, href, icon: name, label, news }: PlaceLink, here: Place | undefined): Html {
  const rest = { href, class: place === 'me' && 'self', 'aria-current': place === here && 'page' }
  return html`<a${attributes(rest)}>${icon(name)}<span>${label}</span>${news}</a>`
}

/** How much is new in the inbox, in words; nothing where nothing is. */
export function inboxCount({ viewer, words }: Reader): Html {
  const count = viewer.unseenNotices
  return html`${count > 0 && html`<span class="count">${words('shell.inboxNew', { count })}</span>`}`
}

function mine({ reader, community }: Rail): Html | false {
  const { viewer, words } = reader
  // One that is over is there for whoever reads it, and otherwise in the list of communities.
  const around = viewer.belongings.filter(({ id, isOver }) => !isOver || id === community)
  if (around.length === 0) return false
  const items = around.map((belonging) => mineItem(reader, belonging, belonging.id === community))
  return html`<div class="mine">
    <h2>${words('shell.mine')}</h2>
    <ul class="ways">
      ${items}
    </ul>
  </div>`
}

function mineItem(reader: Reader, { id, name, hasNews }: Belonging, isHere: boolean): Html {
  const href = communityPath(id)
  const current = isHere && (reader.path === href ? 'page' : 'true')
  const news = hasNews && html`<span class="dot"></span><span class="unseen">${reader.words('shell.news')}</span>`
  return html`<li><a${attributes({ href, 'aria-current': current })}><span>${said(reader, name)}</span> ${news}</a></li>`
}

function me({ reader, place }: Rail): Html | false {
  const { viewer, words } = reader
  if (viewer.id === null) return false
  const picture = viewer.hasPicture ? picturePath(viewer.id) : null
  const face = avatar({ id: viewer.id, name: viewer.name, picture, size: 'small' })
  return html`<div class="me">
    <a${attributes({ href: mePath, 'aria-current': place === 'me' && 'page' })}>
      ${face}<span>${viewer.name}<span class="unseen">, ${words('shell.preferences')}</span></span>
    </a>
    <form method="post" action="${signOutPath}"><button type="submit">${icon('signOut')}${words('shell.signOut')}</button></form>
  </div>`
}
