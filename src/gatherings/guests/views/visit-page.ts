import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { icon, list, noticeBox, said, wholePage } from '#shell/index.ts'
import type { SaidAccess } from '../../access/model.ts'
import { accessSaid } from '../../access/views/said.ts'
import { clockNote, startSaid, whenSaid } from '../../views/when.ts'
import type { GatheringVisit } from '../model.ts'
import { gatheringVisitPath } from '../paths.ts'

interface VisitPage {
  readonly reader: Reader
  readonly visit: GatheringVisit
  readonly access: SaidAccess | null
  /** Where its room is, and what it is made of. */
  readonly room: Html
}

/** One gathering as a guest reads it: nothing of the community around it, and nobody's name. */
export function gatheringVisitPage({ reader, visit, access, room }: VisitPage): Html {
  const { words, language } = reader
  const hasTheme = visit.theme.en !== null || visit.theme.fr !== null
  return wholePage({
    reader,
    title: inLanguage(visit.title, language).text,
    content: html`<header class="stack-s">
        <p class="muted">${said(reader, visit.community)}</p>
        <h1>${said(reader, visit.title)}</h1>
        ${hasTheme && html`<p class="lead-text">${said(reader, visit.theme)}</p>`}
        ${whenSaid(reader, visit)} ${clockNote(reader, visit)}
        ${visit.place !== '' && html`<p>${words('gatherings.place', { place: visit.place })}</p>`}
        ${access && accessSaid(reader, access)}
        ${noticeBox({ content: words('gatherings.guests.asGuest') })}
      </header>
      ${into(reader, visit)} ${room}`,
  })
}

function into(reader: Reader, { url, dialIn, opensAt }: GatheringVisit): Html | false {
  const { words } = reader
  if (opensAt !== null) {
    return html`<p class="when">${icon('lock')}<span>${words('gatherings.link.opens', { when: startSaid(reader, opensAt) })}</span></p>`
  }
  if (url === '' && dialIn === '') return false
  return html`<section class="stack-s" aria-labelledby="way-in">
    <h2 id="way-in">${words('gatherings.link.title')}</h2>
    ${url !== '' && html`<p><a class="button quiet" href="${url}" rel="noreferrer nofollow">${icon('link')}<span>${words('gatherings.link.join')}</span></a></p>`}
    ${dialIn !== '' && html`<p>${words('gatherings.link.dialIn', { number: dialIn })}</p>`}
  </section>`
}

/** The gatherings that are open to a guest, as a part of another page. */
export function gatheringVisitsPart(reader: Reader, visits: readonly GatheringVisit[]): Html {
  return html`<section class="stack-s">
    <h2>${reader.words('gatherings.guests.visits')}</h2>
    ${list(visits.map((visit) => html`<a class="title" href="${gatheringVisitPath(visit.gatheringId)}">${said(reader, visit.title)}</a> ${whenSaid(reader, visit)}`))}
  </section>`
}
