import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  fold,
  formProblem,
  hiddenField,
  linkButton,
  list,
  noDraft,
  postForm,
  breadcrumb,
  said,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { umbrellaPath, type Umbrella } from '../../../umbrellas/index.ts'
import { span } from '../../days/day.ts'
import { periodFields } from '../../days/fields.ts'
import type { Recorded } from '../../employments/model.ts'
import type { FactChange } from '../../history/model.ts'
import { history } from '../../history/views/history.ts'
import { jurisdictionName } from '../../jurisdictions.ts'
import type { Employment, MemberOrganisation, OrganisationMembership } from '../../model.ts'
import { organisationEditingPath, organisationsPath, periodPath, periodsPath, recordedPersonPath } from '../../paths.ts'
import { standingOn } from '../model.ts'
import { standingChip, standingSentence } from './standing.ts'

interface OrganisationPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly organisation: MemberOrganisation
  readonly periods: readonly OrganisationMembership[]
  /** Who works there, or did, with their names. */
  readonly staff: readonly (Employment & { readonly person: Recorded })[]
  readonly changes: readonly FactChange[]
  readonly on: Temporal.PlainDate
  readonly draft?: Draft
}

/** One organisation: whether it belongs, since when, until when, and who works there. */
export function organisationPage(page: OrganisationPage): Html {
  const { reader, umbrella, organisation, periods, changes, on } = page
  const { words, language } = reader
  const ways = [
    { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) },
    { href: organisationsPath(umbrella.id), label: words('organisations.members.title') },
  ]
  return wholePage({
    reader,
    title: organisation.name,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, ways)}
        <h1>${organisation.name}</h1>
        <p class="row">
          ${standingChip(reader, standingOn(periods, on), on)}
          <span class="muted">${jurisdictionName(organisation.jurisdiction, language)}${organisation.code && html` · ${organisation.code}`}</span>
        </p>
        <p>${standingSentence(reader, periods, on)}</p>
        <p>${linkButton({ href: organisationEditingPath(umbrella.id, organisation.id), label: words('organisations.change'), kind: 'quiet', icon: 'edit' })}</p>
      </header>
      ${periodsSection(page)} ${staffSection(page)} ${history(reader, changes)}`,
  })
}

function periodsSection({ reader, umbrella, organisation, periods, draft = noDraft }: OrganisationPage): Html {
  const { words } = reader
  const of = { umbrella: umbrella.id, organisation: organisation.id }
  const items = periods.map(
    (period) => html`<div class="row between">
      <span>${span(reader, period)}</span>
      <a href="${periodPath(of, period.id)}">${words('organisations.change')}</a>
    </div>`,
  )
  const adding = postForm({
    action: periodsPath(umbrella.id, organisation.id),
    content: html`${formProblem(reader, draft)} ${hiddenField('seen', '')} ${periodFields({ reader, draft, value: null })}`,
    submit: words('organisations.period.add'),
  })
  return html`<section class="stack-s">
    <h2>${words('organisations.period.title')}</h2>
    ${items.length > 0 ? list(items) : html`<p class="muted">${words('organisations.period.none')}</p>`}
    ${fold({ title: words('organisations.period.adding'), content: adding, isOpen: draft !== noDraft })}
  </section>`
}

function staffSection({ reader, umbrella, staff }: OrganisationPage): Html {
  const { words } = reader
  const items = staff.map(
    (one) =>
      html`<p><a class="title" href="${recordedPersonPath(umbrella.id, one.personId)}">${one.person.name}</a></p>
        <p class="small muted">${one.roleTitle} · ${span(reader, one)}</p>`,
  )
  return html`<section class="stack-s">
    <h2>${words('organisations.members.staff')}</h2>
    ${items.length > 0 ? list(items) : html`<p class="muted">${words('organisations.members.noStaff')}</p>`}
  </section>`
}
