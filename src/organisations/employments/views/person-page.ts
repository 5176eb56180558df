import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, chip, linkButton, list, said, wholePage } from '#shell/index.ts'
import { umbrellaPath, type Umbrella } from '../../../umbrellas/index.ts'
import { span } from '../../days/day.ts'
import type { FactChange } from '../../history/model.ts'
import { history } from '../../history/views/history.ts'
import type { HeldPart } from '../../initiatives/queries.ts'
import { holds, type Employment, type ProgrammeStream } from '../../model.ts'
import { employmentPath, initiativePath, newEmploymentPath, organisationPath, recordedPath } from '../../paths.ts'
import { codesOf, type Recorded } from '../model.ts'

interface PersonPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly person: Recorded
  readonly employments: readonly Employment[]
  readonly parts: readonly HeldPart[]
  readonly streams: readonly ProgrammeStream[]
  readonly changes: readonly FactChange[]
  readonly on: Temporal.PlainDate
}

/** What an umbrella has on record of somebody. */
export function recordedPersonPage(page: PersonPage): Html {
  const { reader, umbrella, person, employments, changes } = page
  const { words } = reader
  const ways = [
    { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) },
    { href: recordedPath(umbrella.id), label: words('organisations.people.title') },
  ]
  const items = employments.map((one) => employmentItem(page, one))
  const adding = linkButton({
    href: newEmploymentPath(umbrella.id, person.personId),
    label: words('organisations.employment.adding'),
    icon: 'plus',
  })
  return wholePage({
    reader,
    title: person.name,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, ways)}
        <h1>${person.name}</h1>
        <p class="muted">${person.email} ${!person.hasAccount && chip({ label: words('organisations.people.noAccount') })}</p>
        <p>${words('organisations.people.whoReads')}</p>
      </header>
      <section class="stack-s">
        <div class="row between"><h2>${words('organisations.employment.title')}</h2>${adding}</div>
        ${items.length > 0 ? list(items) : html`<p class="muted">${words('organisations.employment.none')}</p>`}
      </section>
      ${partsSection(page)} ${history(reader, changes)}`,
  })
}

function employmentItem({ reader, umbrella, person, streams, on }: PersonPage, one: Employment): Html {
  const { words } = reader
  const employer = one.organisationId
    ? html`<a href="${organisationPath(umbrella.id, one.organisationId)}">${one.organisationName}</a>`
    : html`${one.organisationName}`
  const path = employmentPath({ umbrella: umbrella.id, person: person.personId }, one.id)
  return html`<div class="row between">
      <p class="row"><b>${one.roleTitle}</b>${!holds(one, on) && chip({ label: words('organisations.employment.notNow') })}</p>
      <a href="${path}">${words('organisations.change')}<span class="unseen"> ${one.roleTitle}, ${one.organisationName}</span></a>
    </div>
    <p>${employer}${one.organisationId === null && html` <span class="small muted">${words('organisations.employment.noMember')}</span>`}</p>
    <p class="small muted">${span(reader, one)} · ${caseload(reader, one)} · ${inStreams(reader, one, streams)}</p>`
}

/** Whether she carries a caseload: yes, no, or that nobody said. */
export function caseload({ words }: Reader, { carriesCaseload }: Pick<Employment, 'carriesCaseload'>): string {
  const answer = carriesCaseload === null ? 'unsaid' : carriesCaseload ? 'yes' : 'no'
  return words(`organisations.caseload.${answer}`)
}

function inStreams({ words }: Reader, { streamIds }: Employment, streams: readonly ProgrammeStream[]): string {
  if (streamIds === null) return words('organisations.employment.streamsUnsaid')
  const codes = codesOf(streamIds, streams)
  return codes.length > 0 ? codes.join(', ') : words('organisations.employment.noStreams')
}

function partsSection({ reader, umbrella, parts }: PersonPage): Html | null {
  const { words } = reader
  if (parts.length === 0) return null
  const items = parts.map(
    (part) => html`<p>
        ${words(`organisations.roles.${part.role}`)} ·
        <a href="${initiativePath(umbrella.id, part.initiativeId)}">${part.initiative}</a>
      </p>
      <p class="small muted">${span(reader, part)}</p>`,
  )
  return html`<section class="stack-s">
    <h2>${words('organisations.initiatives.title')}</h2>
    ${list(items)}
  </section>`
}
