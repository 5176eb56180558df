import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  chip,
  choicePills,
  field,
  fold,
  formProblem,
  hiddenField,
  linkButton,
  list,
  noDraft,
  postButton,
  postForm,
  said,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { formPage, umbrellaPath, type Umbrella } from '../../../umbrellas/index.ts'
import { span } from '../../days/day.ts'
import { periodFields } from '../../days/fields.ts'
import { printOf, type FactChange } from '../../history/model.ts'
import { history } from '../../history/views/history.ts'
import { holds, type Initiative } from '../../model.ts'
import { initiativeEditingPath, initiativesPath, partPath, partsPath, recordedPersonPath } from '../../paths.ts'
import { initiativeParts, partFacts } from '../model.ts'
import type { NamedPart } from '../queries.ts'

interface InitiativePage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly initiative: Initiative
  readonly parts: readonly NamedPart[]
  readonly changes: readonly FactChange[]
  readonly on: Temporal.PlainDate
  readonly draft?: Draft
}

/** One initiative, and who chairs or coordinates it. */
export function initiativePage(page: InitiativePage): Html {
  const { reader, umbrella, initiative, changes } = page
  const { words } = reader
  const ways = [
    { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) },
    { href: initiativesPath(umbrella.id), label: words('organisations.initiatives.title') },
  ]
  return wholePage({
    reader,
    title: initiative.name,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, ways)}
        <h1>${initiative.name}</h1>
        <p class="row">${chip({ label: words(`organisations.kinds.${initiative.kind}`) })} <span class="muted">${initiative.region}</span></p>
        <p>${linkButton({ href: initiativeEditingPath(umbrella.id, initiative.id), label: words('organisations.change'), kind: 'quiet', icon: 'edit' })}</p>
      </header>
      ${partsSection(page)} ${history(reader, changes)}`,
  })
}

function partsSection(page: InitiativePage): Html {
  const { reader, umbrella, initiative, parts, draft = noDraft } = page
  const { words } = reader
  const items = parts.map((part) => item(page, part))
  const who = field({
    reader,
    draft,
    name: 'who',
    label: words('organisations.fields.who'),
    hint: words('organisations.fields.whoHint'),
    maxLength: 254,
    isRequired: true,
    autocomplete: 'off',
  })
  const adding = postForm({
    action: partsPath(umbrella.id, initiative.id),
    content: html`${formProblem(reader, draft)} ${hiddenField('seen', '')} ${who} ${roleField(reader, draft, 'chair')} ${periodFields({ reader, draft, value: null })}`,
    submit: words('organisations.part.add'),
  })
  return html`<section class="stack-s">
    <h2>${words('organisations.part.title')}</h2>
    ${items.length > 0 ? list(items) : html`<p class="muted">${words('organisations.part.none')}</p>`}
    ${fold({ title: words('organisations.part.adding'), content: adding, isOpen: draft !== noDraft })}
  </section>`
}

function item({ reader, umbrella, initiative, on }: InitiativePage, part: NamedPart): Html {
  const { words } = reader
  const path = partPath({ umbrella: umbrella.id, initiative: initiative.id }, part.id)
  return html`<div class="row between">
      <p class="row">
        <a class="title" href="${recordedPersonPath(umbrella.id, part.personId)}">${part.person.name}</a>
        ${holds(part, on) ? null : chip({ label: words('organisations.part.notNow') })}
      </p>
      <a href="${path}">${words('organisations.change')}<span class="unseen"> ${part.person.name}</span></a>
    </div>
    <p class="small muted">${words(`organisations.roles.${part.role}`)} · ${span(reader, part)}</p>`
}

function roleField(reader: Reader, draft: Draft, value: string): Html {
  const { words } = reader
  const choices = initiativeParts.map((one) => ({ value: one, label: words(`organisations.roles.${one}`) }))
  return choicePills({ reader, draft, name: 'role', label: words('organisations.fields.part'), value, choices })
}

interface PartPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly initiative: Initiative
  readonly part: NamedPart
  readonly draft?: Draft
}

export function partPage({ reader, umbrella, initiative, part, draft = noDraft }: PartPage): Html {
  const { words } = reader
  const path = partPath({ umbrella: umbrella.id, initiative: initiative.id }, part.id)
  return formPage({
    reader,
    umbrella,
    title: words('organisations.part.changing', { name: part.person.name, initiative: initiative.name }),
    form: html`${postForm({
      action: path,
      content: html`${formProblem(reader, draft)} ${hiddenField('seen', printOf(partFacts(part, part.person.name)))}
      ${roleField(reader, draft, part.role)} ${periodFields({ reader, draft, value: part })}`,
      submit: words('organisations.save'),
    })}
      <section class="stack-s card">
        <h2>${words('organisations.part.removing')}</h2>
        <p>${words('organisations.part.removingAbout')}</p>
        ${postButton({ action: `${path}/removal`, label: words('organisations.remove'), kind: 'quiet danger' })}
      </section>`,
  })
}
