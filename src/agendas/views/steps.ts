import type { ThreadId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { chip, icon, said } from '#shell/index.ts'
import { threadPath } from '../../conversations/index.ts'
import { timeSaid } from '../../gatherings/index.ts'
import { library, protocolPath } from '../../protocols/index.ts'
import { familyOf, type AgendaItem, type AgendaPlace } from '../model.ts'

interface Steps {
  readonly reader: Reader
  readonly place: Pick<AgendaPlace, 'startsAt'>
  readonly items: readonly AgendaItem[]
  /** What one may do with a step, beneath it. */
  readonly acts?: (item: AgendaItem, at: number) => Html
}

/** The steps in their order, each with when it begins on the reader's clock. */
export function stepList({ reader, place, items, acts }: Steps): Html {
  let at = place.startsAt
  return html`<ol class="agenda">
    ${items.map((item, index) => {
      const begins = at
      at = at.add({ minutes: item.minutes })
      return html`<li class="${familyOf[item.kind]}" id="item-${item.id}">${oneStep(reader, item, begins)} ${acts?.(item, index)}</li>`
    })}
  </ol>`
}

/** The same as plain text, for those who hear a button without the step around it. */
export function stepName({ words, language }: Reader, { title, kind }: Pick<AgendaItem, 'title' | 'kind'>): string {
  return inLanguage(title, language).text || words(`agendas.kinds.${kind}`)
}

/** What a step is called: by its title, or else by its kind. */
export function stepTitle(reader: Reader, { title, kind }: Pick<AgendaItem, 'title' | 'kind'>): Html {
  const hasTitle = title.en !== null || title.fr !== null
  return hasTitle ? said(reader, title) : html`${reader.words(`agendas.kinds.${kind}`)}`
}

function oneStep(reader: Reader, item: AgendaItem, begins: Temporal.Instant): Html {
  const { words, viewer, language } = reader
  const { title, kind, minutes, ownerName, guestName, wanted, words: text, state } = item
  const hasTitle = title.en !== null || title.fr !== null
  const clock = timeSaid(begins.toZonedDateTimeISO(viewer.timeZone), language)
  return html`<div class="stack-xs">
    <h3 class="told">${stepTitle(reader, item)}</h3>
    <p class="facts small"><span><time datetime="${begins.toString()}">${clock}</time></span> <span>${words('agendas.minutes', { minutes })}</span>
      ${hasTitle && html`<span>${words(`agendas.kinds.${kind}`)}</span>`}
      ${ownerName !== null && html`<span>${words('agendas.ledBy', { name: ownerName })}</span>`}
      ${guestName !== null && html`<span>${words('agendas.ledByGuest', { name: guestName })}</span>`}</p>
    ${state !== 'open' && html`<p>${chip({ label: words(`agendas.states.${state}`), ...(state === 'done' && { kind: 'good', icon: 'done' }) })}</p>`}
    ${text !== '' && html`<p class="told">${text}</p>`}
    ${wanted !== '' && html`<p class="told wanted">${icon('onward')}<span>${words('agendas.wanted', { wanted })}</span></p>`}
    ${wayLink(reader, item)} ${conversations(reader, item)}
  </div>`
}

/** The conversations from which it was brought. */
function conversations({ words }: Reader, { threadIds }: AgendaItem): Html[] {
  const link = (id: ThreadId) =>
    html`<p class="small"><a href="${threadPath(id)}">${words('agendas.conversation')}</a></p>`
  return threadIds.map(link)
}

type Following = Pick<AgendaItem, 'communityId' | 'protocolId' | 'shippedProtocol'>

/** The way of working that it follows. One that was taken off the shelf is led to all the same; it may be gone. */
export function wayLink(reader: Reader, { communityId, protocolId, shippedProtocol }: Following): Html | false {
  const { words, language } = reader
  const shipped = library.find(({ slug }) => slug === shippedProtocol)
  const which = protocolId ?? shipped?.slug
  if (which === undefined) return false
  const label = shipped ? inLanguage(shipped.title, language).text : words('agendas.ownWay')
  return html`<p class="small"><a href="${protocolPath(communityId, which)}">${words('agendas.way', { way: label })}</a></p>`
}
