import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  card,
  chip,
  emptyState,
  field,
  fold,
  mePath,
  noDraft,
  postForm,
  said,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import type { EmploymentId } from '#database'
import { span } from '../../days/day.ts'
import { holds } from '../../model.ts'
import { myEmploymentEndPath } from '../../paths.ts'
import type { OwnEmployment } from '../queries.ts'
import { caseload } from './person-page.ts'

interface MinePage {
  readonly reader: Reader
  readonly employments: readonly OwnEmployment[]
  readonly on: Temporal.PlainDate
  /** What was typed about the end of one of them. */
  readonly ending?: { readonly id: EmploymentId; readonly draft: Draft }
}

/** What umbrellas have on record of where somebody works, for herself. */
export function myEmploymentsPage(page: MinePage): Html {
  const { reader, employments } = page
  const { words } = reader
  const content =
    employments.length > 0
      ? employments.map((one) => card({ content: item(page, one) }))
      : emptyState({
          icon: 'note',
          title: words('organisations.mine.none'),
          content: words('organisations.mine.noneYet'),
        })
  return wholePage({
    reader,
    place: 'me',
    title: words('organisations.mine.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: mePath, label: words('people.me.title') }])}
        <h1>${words('organisations.mine.title')}</h1>
        <p>${words('organisations.mine.about')}</p>
      </header>
      ${content}`,
  })
}

function item({ reader, on, ending }: MinePage, one: OwnEmployment): Html {
  const { words } = reader
  const isOver = !holds(one, on) && one.endsOn !== null && Temporal.PlainDate.compare(one.endsOn, on) < 0
  const streams = one.streams.map(
    ({ code, name }) => html`<li>${said(reader, name)} <span class="muted">(${code})</span></li>`,
  )
  const draft = ending?.id === one.id ? ending.draft : noDraft
  return html`<h2 class="row">${one.roleTitle}${isOver && chip({ label: words('organisations.mine.over') })}</h2>
    <p>${one.organisationName} · ${span(reader, one)}</p>
    <p>${caseload(reader, one)}</p>
    ${streams.length > 0 && html`<p>${words('organisations.mine.streams')}</p><ul>${streams}</ul>`}
    ${one.streamIds?.length === 0 && html`<p>${words('organisations.employment.noStreams')}</p>`}
    ${one.streamIds === null && html`<p>${words('organisations.employment.streamsUnsaid')}</p>`}
    <p class="small muted">${words.rich('organisations.mine.keptBy', { umbrella: said(reader, one.umbrella) })}</p>
    ${(!isOver || draft !== noDraft) && fold({ title: words('organisations.mine.notRight'), content: endingForm(reader, one, draft), isOpen: draft !== noDraft })}`
}

function endingForm(reader: Reader, { id }: OwnEmployment, draft: Draft): Html {
  const { words } = reader
  return html`<p>${words('organisations.mine.otherwise')}</p>
    ${postForm({
      action: myEmploymentEndPath(id),
      content: field({
        reader,
        draft,
        id: `ends-${id}`,
        kind: 'date',
        name: 'endsOn',
        label: words('organisations.mine.lastDay'),
        hint: words('organisations.mine.lastDayHint'),
        isRequired: true,
      }),
      submit: words('organisations.mine.end'),
    })}`
}
