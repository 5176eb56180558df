import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { postButton, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { newSince, type Beginning } from '../../model.ts'
import { buddyWishPath } from '../../paths.ts'
import type { Buddyship, BuddyWish } from '../model.ts'
import type { Unaccompanied, Willing } from '../queries.ts'
import { assigning } from './assigning.ts'
import { ownBuddies } from './own-buddies.ts'

export interface BuddiesPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly draft: Draft
  readonly wish: BuddyWish
  readonly own: readonly Buddyship[]
  readonly beginning: Beginning | null
  /** For those who coordinate: who came in lately, what was asked for them, and who is glad to be asked. */
  readonly newcomers: readonly Unaccompanied[]
  readonly asked: readonly Buddyship[]
  readonly willing: readonly Willing[]
}

/** Who is near whom for a while: what somebody is asked, what she wishes, and, for those who coordinate, whom to ask. */
export function buddiesPage(page: BuddiesPage): Html {
  const { reader, community, can, own } = page
  return placePage({
    reader,
    community,
    can,
    here: 'buddies',
    title: reader.words('newcomers.buddies.title'),
    content: html`<p>${reader.words('newcomers.buddies.about')}</p>
      ${ownBuddies(reader, own)} ${wishes(page)} ${can.tend && assigning(page)}`,
  })
}

function wishes(page: BuddiesPage): Html {
  const { reader, wish, beginning } = page
  const { words } = reader
  const isNew = beginning !== null && Temporal.Instant.compare(beginning.joinedAt, newSince(reader.now)) > 0
  return html`<section class="stack-s">
    <h2>${words('newcomers.buddies.wishes')}</h2>
    <p class="small muted">${words('newcomers.buddies.wishesAbout')}</p>
    ${one(page, wish.isGlad ? 'notGlad' : 'glad')} ${(isNew || wish.isAlone) && one(page, wish.isAlone ? 'notAlone' : 'alone')}
  </section>`
}

function one({ reader: { words }, community }: BuddiesPage, wish: 'glad' | 'notGlad' | 'alone' | 'notAlone'): Html {
  return html`<div class="row between">
    <p>${words(`newcomers.buddies.wish.${wish}.now`)}</p>
    ${postButton({ action: buddyWishPath(community.id), label: words(`newcomers.buddies.wish.${wish}.act`), values: { wish } })}
  </div>`
}
