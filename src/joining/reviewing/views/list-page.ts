import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, chip, emptyState, list, pager, postForm, said, select, tabs, wholePage } from '#shell/index.ts'
import { outcomes, type JoinRequest } from '../../model.ts'
import { decisionsPath, requestPath, requestsPath } from '../../paths.ts'
import { requestRules } from '../../rules.ts'
import { countedMax, views, type Counts, type RequestPage, type View } from '../model.ts'
import { requestItem, stateChips } from './request-item.ts'

interface ListPage {
  readonly reader: Reader
  readonly view: View
  readonly counts: Counts
  readonly page: RequestPage
  /** The viewer's own requests. */
  readonly own: readonly JoinRequest[]
}

/** Requests to join: her own, and those that she looks at. */
export function listPage(given: ListPage): Html {
  const { reader, counts, own } = given
  const { words } = reader
  return wholePage({
    reader,
    title: words('joining.requests'),
    content: html`<header class="stack-s"><h1>${words('joining.requests')}</h1></header>
      ${own.length > 0 && ownPart(reader, own)} ${counts.reviews && reviewed(given)}
      ${own.length === 0 && !counts.reviews && nothing(reader)}`,
  })
}

function ownPart(reader: Reader, own: readonly JoinRequest[]): Html {
  const items = own.map(
    (request) => html`<p class="row">
      <a class="title" href="${requestPath(request.id)}">${said(reader, request.community)}</a> ${stateChips(reader, request)}
    </p>`,
  )
  return html`<section class="stack-s"><h2>${reader.words('joining.list.own')}</h2>${list(items)}</section>`
}

function nothing({ words }: Reader): Html {
  return emptyState({ icon: 'inbox', title: words('joining.list.nothingOwn'), content: words('joining.list.howToAsk') })
}

function reviewed(given: ListPage): Html {
  const { reader, view, counts, page } = given
  const { words } = reader
  const ways = views.map((one) => ({
    href: one === 'open' ? requestsPath : `${requestsPath}?view=${one}`,
    label: words(`joining.list.views.${one}`, counted(one === 'open' ? counts.open : counts.waiting)),
    isHere: one === view,
  }))
  return html`<section class="stack-s">
    <h2>${words('joining.list.toReview')}</h2>
    ${tabs({ label: words('joining.list.toReview'), tabs: ways })}
    ${view === 'open' && counts.overdue > 0 && html`<p>${chip({ label: words('joining.list.overdueCount', counted(counts.overdue)), kind: 'care', icon: 'care' })}</p>`}
    ${page.requests.length === 0 ? empty(reader, view) : many(reader, page, view)}
    ${pager({ reader, older: page.next && `${requestsPath}?view=${view}&after=${page.next}` })}
  </section>`
}

function empty({ words }: Reader, view: View): Html {
  return emptyState({
    icon: 'done',
    title: words(`joining.list.empty.${view}`),
    content: words(`joining.list.emptyAbout.${view}`),
  })
}

/** Where several can be decided together, each has a box to tick. */
function many(reader: Reader, page: RequestPage, view: View): Html {
  const { words, viewer } = reader
  const decidable = page.requests.filter((request) => requestRules.decide(viewer, request))
  if (view === 'settled' || decidable.length < 2) return list(page.requests.map((one) => requestItem(reader, one)))
  const items = page.requests.map((request) => {
    const id = `tick-${request.id}`
    const box =
      decidable.includes(request) &&
      html`<input type="checkbox" name="request" value="${request.id}" id="${id}" aria-label="${words('joining.list.choose', { name: request.name })}" />`
    return html`<div class="row chosen">${box}${requestItem(reader, request)}</div>`
  })
  const choices = outcomes
    .filter((outcome) => view !== 'waiting' || outcome !== 'waitlisted')
    .map((value) => ({ value, label: words(`joining.decision.outcomes.${value}`) }))
  return postForm({
    action: decisionsPath,
    content: html`${list(items)}
    ${select({ reader, draft: { entered: {}, problems: {} }, name: 'outcome', label: words('joining.list.chosen'), choices })}`,
    submit: button({ label: words('joining.list.goOn'), kind: 'quiet' }),
  })
}

const counted = (count: number) => ({ count, isMore: count >= countedMax ? 'yes' : 'no' })
