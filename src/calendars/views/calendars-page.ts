import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  calendarsPath,
  checkbox,
  choiceCards,
  field,
  hiddenField,
  list,
  button,
  mePath,
  postButton,
  postForm,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import type { CommunityId } from '#database'
import { words_length_max } from '../forms.ts'
import { sayings, type Feed, type Wish } from '../model.ts'
import { feedEndPath, feedsPath } from '../paths.ts'
import { howTo } from './how-to.ts'

export interface CalendarsPage {
  readonly reader: Reader
  readonly feeds: readonly Feed[]
  readonly wish: Wish
  readonly draft: Draft
}

/** Her addresses, what entries say, and how a calendar is told of an address. */
export function calendarsPage(page: CalendarsPage): Html {
  const { reader, feeds } = page
  const { words, viewer } = reader
  const title = words('calendars.title')
  const own = viewer.belongings.filter(({ id, isOver }) => !isOver || feeds.some((one) => one.communityId === id))
  const all = { community: null, name: words('calendars.all'), isOver: false }
  const rows = [
    all,
    ...own.map(({ id, name, isOver }) => ({ community: id, name: inLanguage(name, reader.language).text, isOver })),
  ]
  return wholePage({
    reader,
    title,
    place: 'me',
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: mePath, label: words('shell.me') }])}
        <h1>${title}</h1>
        <p>${words('calendars.about')}</p>
      </header>
      ${wishes(page)}
      <section class="stack-s" aria-labelledby="addresses">
        <h2 id="addresses">${words('calendars.addresses')}</h2>
        <p>${words('calendars.addressesAbout')}</p>
        ${list(rows.map((row) => address(page, row)))}
        <p class="small muted">${words('calendars.twice')}</p>
      </section>
      ${howTo(reader)}`,
  })
}

interface Row {
  readonly community: CommunityId | null
  readonly name: string
  readonly isOver: boolean
}

function address({ reader, feeds }: CalendarsPage, { community, name, isOver }: Row): Html {
  const { words } = reader
  const feed = feeds.find(({ communityId }) => communityId === community)
  const label = words(feed ? 'calendars.renew' : 'calendars.make')
  const icon = feed ? 'undo' : 'link'
  return html`<div class="row between">
    <div><p><b>${name}</b></p><p class="small muted">${feed ? standing(reader, feed) : words('calendars.none')}</p></div>
    <div class="row">
      ${
        !isOver &&
        html`<form method="post" action="${feedsPath}" data-turbo="false">
        ${hiddenField('community', community ?? '')}${button({ label, kind: 'quiet', icon, about: name })}
      </form>`
      }
      ${feed && postButton({ action: feedEndPath(feed.id), label: words('calendars.end'), kind: 'plain danger', about: name })}
    </div>
  </div>`
}

/** Since when there is one, and roughly when a calendar fetched it last. */
function standing({ words, dates, now }: Reader, { madeAt, fetchedOn }: Feed): string {
  const made = words('calendars.made', { date: dates.date(madeAt) })
  if (fetchedOn === null) return `${made} ${words('calendars.fetched.never')}`
  const days = fetchedOn.until(now.toZonedDateTimeISO('UTC').toPlainDate()).days
  const roughly = days <= 1 ? 'lately' : days <= 7 ? 'week' : days <= 31 ? 'month' : 'long'
  return `${made} ${words(`calendars.fetched.${roughly}`)}`
}

function wishes({ reader, wish, draft }: CalendarsPage): Html {
  const { words } = reader
  const choices = sayings.map((value) => ({
    value,
    label: words(`calendars.says.${value}`),
    hint: words(`calendars.saysHint.${value}`),
  }))
  const fields = html`${choiceCards({ reader, draft, name: 'says', label: words('calendars.saysLabel'), choices, value: wish.says, isRequired: true })}
    ${field({ reader, draft, name: 'words', label: words('calendars.words'), hint: words('calendars.wordsHint', { instead: words('calendars.entry.instead') }), value: wish.words, maxLength: words_length_max })}
    ${checkbox({ reader, draft, name: 'getsInvitations', label: words('calendars.invitations'), hint: words('calendars.invitationsHint'), isTicked: wish.getsInvitations })}`
  return html`<section class="stack-s" aria-labelledby="entries">
    <h2 id="entries">${words('calendars.entries')}</h2>
    ${postForm({ action: calendarsPath, content: fields, submit: words('calendars.save') })}
  </section>`
}
