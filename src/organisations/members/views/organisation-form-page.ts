import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  field,
  formProblem,
  hiddenField,
  noDraft,
  postButton,
  postForm,
  select,
  type Choice,
  type Draft,
} from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { printOf } from '../../history/model.ts'
import { jurisdictions } from '../../jurisdictions.ts'
import type { MemberOrganisation, OrganisationMembership } from '../../model.ts'
import { periodFields } from '../../days/fields.ts'
import { organisationEditingPath, organisationRemovalPath, organisationsPath, periodPath } from '../../paths.ts'
import { organisationFacts, periodFacts } from '../model.ts'

interface OrganisationForm {
  readonly reader: Reader
  readonly umbrella: Umbrella
  /** Null while it is being added. */
  readonly organisation: MemberOrganisation | null
  readonly draft?: Draft
}

export function organisationFormPage({ reader, umbrella, organisation, draft = noDraft }: OrganisationForm): Html {
  const { words } = reader
  const seen = organisation ? printOf(organisationFacts(organisation)) : ''
  return formPage({
    reader,
    umbrella,
    title: organisation
      ? words('organisations.members.changing', { name: organisation.name })
      : words('organisations.members.adding'),
    form: html`${postForm({
      action: organisation ? organisationEditingPath(umbrella.id, organisation.id) : organisationsPath(umbrella.id),
      content: html`${formProblem(reader, draft)} ${hiddenField('seen', seen)} ${fields(reader, draft, organisation)}
      ${!organisation && html`<h2>${words('organisations.period.first')}</h2>${periodFields({ reader, draft, value: null })}`}`,
      submit: words(organisation ? 'organisations.save' : 'organisations.members.add'),
    })}
    ${organisation && postButton({ action: organisationRemovalPath(umbrella.id, organisation.id), label: words('organisations.members.remove'), kind: 'quiet danger' })}`,
  })
}

function fields(reader: Reader, draft: Draft, value: MemberOrganisation | null): Html {
  const { words } = reader
  const given = { reader, draft }
  return html`${field({ ...given, name: 'name', label: words('organisations.fields.name'), value: value?.name ?? '', maxLength: 160, isRequired: true })}
  ${select({ ...given, name: 'jurisdiction', label: words('organisations.fields.jurisdiction'), hint: words('organisations.fields.jurisdictionHint'), value: value?.jurisdiction ?? '', isRequired: true, choices: [{ value: '', label: words('organisations.fields.chooseJurisdiction') }, ...places(reader)] })}
  ${field({ ...given, name: 'code', label: words('organisations.fields.ownCode'), hint: words('organisations.fields.ownCodeHint'), value: value?.code ?? '', maxLength: 40 })}`
}

/** Canada's first, then Australia's and the United States', each by name. */
function places({ words, language }: Reader): Choice[] {
  const countries = ['CA', 'AU', 'US'] as const
  return countries.flatMap((country) =>
    jurisdictions
      .filter((one) => one.country === country)
      .toSorted((one, other) => one[language].localeCompare(other[language], language))
      .map((one) => ({
        value: one.code,
        label: country === 'CA' ? one[language] : `${one[language]} (${words(`organisations.countries.${country}`)})`,
      })),
  )
}

interface PeriodForm {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly organisation: MemberOrganisation
  readonly period: OrganisationMembership
  readonly draft?: Draft
}

/** One of the times in which an organisation belonged. */
export function periodPage({ reader, umbrella, organisation, period, draft = noDraft }: PeriodForm): Html {
  const { words } = reader
  const path = periodPath({ umbrella: umbrella.id, organisation: organisation.id }, period.id)
  return formPage({
    reader,
    umbrella,
    title: words('organisations.period.changing', { name: organisation.name }),
    form: html`${postForm({
      action: path,
      content: html`${formProblem(reader, draft)} ${hiddenField('seen', printOf(periodFacts(period)))}
      ${periodFields({ reader, draft, value: period })}`,
      submit: words('organisations.save'),
    })}
      <section class="stack-s card">
        <h2>${words('organisations.period.removing')}</h2>
        <p>${words('organisations.period.removingAbout')}</p>
        ${postButton({ action: `${path}/removal`, label: words('organisations.remove'), kind: 'quiet danger' })}
      </section>`,
  })
}
