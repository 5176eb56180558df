import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  chip,
  formProblem,
  hiddenField,
  list,
  noDraft,
  postForm,
  said,
  field,
  select,
  type Draft,
} from '#shell/index.ts'
import { formPage, nameFields, type Umbrella } from '../../../umbrellas/index.ts'
import type { Funder, ProgrammeStream } from '../../model.ts'
import { funderPath, fundersPath, streamPath, streamsPath } from '../../paths.ts'

interface StreamsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly streams: readonly ProgrammeStream[]
  readonly funders: readonly Funder[]
  readonly draft?: Draft
}

/** The streams of an umbrella and who pays for them, and one more. */
export function streamsPage(page: StreamsPage): Html {
  const { reader, umbrella, streams, funders, draft = noDraft } = page
  const { words } = reader
  const listed = streams.map((stream) => streamItem(reader, stream, funders))
  return formPage({
    reader,
    umbrella,
    title: words('organisations.streams.title'),
    about: words('organisations.streams.about'),
    form: html`${listed.length > 0 ? list(listed) : html`<p class="muted">${words('organisations.streams.none')}</p>`}
      <section class="stack-s">
        <h2>${words('organisations.streams.adding')}</h2>
        ${postForm({
          action: streamsPath(umbrella.id),
          content: streamFields({ reader, draft, value: null, funders }),
          submit: words('organisations.streams.add'),
        })}
      </section>
      ${fundersSection(page)}`,
  })
}

function streamItem(reader: Reader, stream: ProgrammeStream, funders: readonly Funder[]): Html {
  const { words } = reader
  const funder = funders.find(({ id }) => id === stream.funderId)
  return html`<p class="row">
      <b>${stream.code}</b>
      <a href="${streamPath(stream.umbrellaId, stream.id)}">${said(reader, stream.name)}</a>
      ${stream.retiredAt !== null && chip({ label: words('organisations.streams.retired') })}
    </p>
    ${funder && html`<p class="small muted">${words.rich('organisations.streams.paidBy', { funder: said(reader, funder.name) })}</p>`}`
}

function fundersSection({ reader, umbrella, funders }: StreamsPage): Html {
  const { words } = reader
  const items = funders.map(({ id, name }) => html`<a href="${funderPath(umbrella.id, id)}">${said(reader, name)}</a>`)
  return html`<section class="stack-s">
    <h2>${words('organisations.funders.title')}</h2>
    ${items.length > 0 ? list(items) : html`<p class="muted">${words('organisations.funders.none')}</p>`}
    <p><a href="${fundersPath(umbrella.id)}/new">${words('organisations.funders.adding')}</a></p>
  </section>`
}

interface StreamFields {
  readonly reader: Reader
  readonly draft: Draft
  readonly value: ProgrammeStream | null
  readonly funders: readonly Funder[]
  /** What its writer saw. */
  readonly seen?: string
}

export function streamFields({ reader, draft, value, funders, seen = '' }: StreamFields): Html {
  const { words, language } = reader
  const choices = funders.map(({ id, name }) => ({ value: id, label: inLanguage(name, language).text }))
  return html`${formProblem(reader, draft)} ${hiddenField('seen', seen)}
  ${field({
    reader,
    draft,
    name: 'code',
    label: words('organisations.fields.code'),
    hint: words('organisations.fields.codeHint'),
    value: value?.code ?? '',
    maxLength: 20,
    isRequired: true,
  })}
  ${nameFields({ reader, draft, value: value?.name ?? null })}
  ${select({
    reader,
    draft,
    name: 'funder',
    label: words('organisations.fields.funder'),
    value: value?.funderId ?? '',
    choices: [{ value: '', label: words('organisations.fields.noFunder') }, ...choices],
  })}`
}
