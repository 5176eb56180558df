import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  checkbox,
  choicePills,
  field,
  formProblem,
  hiddenField,
  noDraft,
  postButton,
  postForm,
  type Draft,
} from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { periodFields } from '../../days/fields.ts'
import { printOf } from '../../history/model.ts'
import type { Employment, ProgrammeStream } from '../../model.ts'
import { employmentPath, employmentsPath } from '../../paths.ts'
import { noStream } from '../forms.ts'
import { employmentFacts, type Recorded } from '../model.ts'

interface EmploymentPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly person: Recorded
  /** Null while it is being added. */
  readonly employment: Employment | null
  readonly streams: readonly ProgrammeStream[]
  /** Names of member organisations, offered while one types. */
  readonly organisations: readonly string[]
  readonly draft?: Draft
}

/** Where somebody works: to be added or changed. */
export function employmentPage(page: EmploymentPage): Html {
  const { reader, umbrella, person, employment, streams, draft = noDraft } = page
  const { words } = reader
  const of = { umbrella: umbrella.id, person: person.personId }
  const seen = employment ? printOf(employmentFacts(employment, streams)) : ''
  return formPage({
    reader,
    umbrella,
    title: words(employment ? 'organisations.employment.changing' : 'organisations.employment.addingFor', {
      name: person.name,
    }),
    form: html`${postForm({
      action: employment ? employmentPath(of, employment.id) : employmentsPath(of.umbrella, of.person),
      content: html`${formProblem(reader, draft)} ${hiddenField('seen', seen)} ${employer(page)} ${work(page)}
      ${periodFields({ reader, draft, value: employment })}`,
      submit: words('organisations.save'),
    })}
    ${employment && removal(reader, `${employmentPath(of, employment.id)}/removal`)}`,
  })
}

function employer({ reader, employment, organisations, draft = noDraft }: EmploymentPage): Html {
  const { words } = reader
  const given = { reader, draft, maxLength: 160, autocomplete: 'off' }
  const isMember = employment?.organisationId !== null
  const name = employment?.organisationName ?? ''
  return html`${field({ ...given, name: 'member', label: words('organisations.fields.member'), hint: words('organisations.fields.memberHint'), value: isMember ? name : '', suggestions: organisations })}
  ${field({ ...given, name: 'other', label: words('organisations.fields.otherEmployer'), hint: words('organisations.fields.otherEmployerHint'), value: isMember ? '' : name })}`
}

function work({ reader, employment, streams, draft = noDraft }: EmploymentPage): Html {
  const { words, language } = reader
  const given = { reader, draft }
  const said = employment?.carriesCaseload ?? null
  const ticked = employment?.streamIds ?? null
  const offered = streams.filter((one) => one.retiredAt === null || ticked?.includes(one.id))
  const boxes = offered.map(({ id, code, name }) =>
    checkbox({
      reader,
      draft: boxDraft(draft),
      id: `stream-${id}`,
      name: 'streams',
      value: id,
      isTicked: ticked?.includes(id) ?? false,
      label: `${code}, ${inLanguage(name, language).text}`,
    }),
  )
  const none = checkbox({
    reader,
    draft,
    id: 'stream-none',
    name: 'streams',
    value: noStream,
    isTicked: ticked?.length === 0,
    label: words('organisations.fields.noStream'),
  })
  return html`${field({ ...given, name: 'roleTitle', label: words('organisations.fields.roleTitle'), value: employment?.roleTitle ?? '', maxLength: 120, isRequired: true })}
    ${choicePills({ ...given, name: 'carriesCaseload', label: words('organisations.fields.carriesCaseload'), value: said === null ? 'unsaid' : said ? 'yes' : 'no', choices: (['yes', 'no', 'unsaid'] as const).map((value) => ({ value, label: words(`organisations.answers.${value}`) })) })}
    <fieldset class="choices">
      <legend>${words('organisations.fields.streams')}</legend>
      <p class="hint">${words('organisations.fields.streamsHint')}</p>
      ${boxes} ${none}
    </fieldset>`
}

/** What is wrong with the streams is said once, at their last box. */
function boxDraft({ entered }: Draft): Draft {
  return { entered, problems: {} }
}

function removal({ words }: Reader, action: string): Html {
  return html`<section class="stack-s card">
    <h2>${words('organisations.employment.removing')}</h2>
    <p>${words('organisations.employment.removingAbout')}</p>
    ${postButton({ action, label: words('organisations.remove'), kind: 'quiet danger' })}
  </section>`
}
