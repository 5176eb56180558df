import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, choicePills, emptyState, field, linkButton, list, noDraft, pager } from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { countJurisdictions, jurisdictionName } from '../../jurisdictions.ts'
import { newOrganisationPath, organisationPath, organisationsPath } from '../../paths.ts'
import type { ListForm } from '../forms.ts'
import { standingOn, standings } from '../model.ts'
import type { ListedOrganisation, OrganisationsPage as Found, Tally } from '../queries.ts'
import { standingChip } from './standing.ts'

interface OrganisationsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly form: ListForm
  readonly found: Found
  readonly tally: Tally
  readonly on: Temporal.PlainDate
}

/** The organisations of an umbrella, to be looked through. */
export function organisationsPage(page: OrganisationsPage): Html {
  const { reader, umbrella, tally } = page
  const { words } = reader
  const adding = linkButton({
    href: newOrganisationPath(umbrella.id),
    label: words('organisations.members.adding'),
    icon: 'plus',
  })
  return formPage({
    reader,
    umbrella,
    title: words('organisations.members.title'),
    about: words('organisations.members.about'),
    form:
      tally.all === 0
        ? emptyState({
            icon: 'communities',
            title: words('organisations.members.none'),
            content: words('organisations.members.noneYet'),
            act: adding,
          })
        : html`<div class="row between">
              <p>${words('organisations.members.tally', { all: tally.all, current: tally.current, ...countJurisdictions(tally.jurisdictions) })}</p>
              ${adding}
            </div>
            ${seeking(page)} ${results(page)}`,
  })
}

function seeking({ reader, umbrella, form }: OrganisationsPage): Html {
  const { words } = reader
  const choices = standings.map((value) => ({ value, label: words(`organisations.members.show.${value}`) }))
  return html`<form class="form" role="search" action="${organisationsPath(umbrella.id)}">
    <div class="seeking">
      ${field({ reader, draft: noDraft, name: 'q', kind: 'search', label: words('organisations.members.seek'), value: form.q, maxLength: 80, autocomplete: 'off' })}
      ${button({ label: words('organisations.members.find'), kind: 'quiet', icon: 'search' })}
    </div>
    ${choicePills({ reader, draft: noDraft, name: 'show', label: words('organisations.members.showing'), value: form.show, choices })}
  </form>`
}

function results({ reader, umbrella, form, found, on }: OrganisationsPage): Html {
  const { organisations, next } = found
  if (organisations.length === 0) return html`<p role="status">${reader.words('organisations.members.notFound')}</p>`
  const more = new URLSearchParams({ q: form.q, show: form.show, after: next ?? '' })
  return html`${list(organisations.map((one) => item(reader, one, on)))}
  ${pager({ reader, older: next && `${organisationsPath(umbrella.id)}?${more.toString()}` })}`
}

function item(reader: Reader, one: ListedOrganisation, on: Temporal.PlainDate): Html {
  const { words, language } = reader
  return html`<p class="row">
      <a class="title" href="${organisationPath(one.umbrellaId, one.id)}">${one.name}</a>
      ${standingChip(reader, standingOn(one.periods, on), on)}
    </p>
    <p class="small muted">
      ${jurisdictionName(one.jurisdiction, language)} · ${words('organisations.members.people', { count: one.people })}
      ${one.code && html` · ${one.code}`}
    </p>`
}
