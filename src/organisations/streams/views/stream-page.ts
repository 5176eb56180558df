import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  communityPath,
  formProblem,
  hiddenField,
  noDraft,
  postButton,
  postForm,
  said,
  type Draft,
} from '#shell/index.ts'
import { formPage, nameFields, type Umbrella } from '../../../umbrellas/index.ts'
import { printOf, type FactChange } from '../../history/model.ts'
import { history } from '../../history/views/history.ts'
import type { Funder, ProgrammeStream } from '../../model.ts'
import { funderPath, funderRemovalPath, fundersPath, streamActPath, streamPath } from '../../paths.ts'
import { funderFacts, streamFacts } from '../model.ts'
import type { Ruled, StreamUse } from '../queries.ts'
import { streamFields } from './streams-page.ts'

interface StreamPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly stream: ProgrammeStream
  readonly funders: readonly Funder[]
  readonly use: StreamUse
  readonly changes: readonly FactChange[]
  readonly draft?: Draft
}

/** One stream, to be changed, retired, or taken off where nobody was ever in it. */
export function streamPage(page: StreamPage): Html {
  const { reader, umbrella, stream, funders, changes, draft = noDraft } = page
  const { words } = reader
  const seen = printOf(streamFacts(stream, funders))
  return formPage({
    reader,
    umbrella,
    title: words('organisations.streams.changing', { code: stream.code }),
    form: html`${postForm({
      action: streamPath(umbrella.id, stream.id),
      content: streamFields({ reader, draft, value: stream, funders, seen }),
      submit: words('organisations.save'),
    })}
    ${retiring(page)} ${history(reader, changes)}`,
  })
}

function retiring({ reader, umbrella, stream: { id, retiredAt }, use }: StreamPage): Html {
  const { words } = reader
  const { employments, communities, ruled } = use
  const rules = ruled.length
  const isUsed = employments + communities + rules > 0
  const used = () => words('organisations.streams.usedBy', { employments, communities, rules })
  const about = isUsed ? used() : words('organisations.streams.unused')
  const act =
    retiredAt === null
      ? postButton({
          action: streamActPath(umbrella.id, id, 'retirement'),
          label: words('organisations.streams.retire'),
        })
      : postButton({
          action: streamActPath(umbrella.id, id, 'return'),
          label: words('organisations.streams.bringBack'),
        })
  return html`<section class="stack-s card">
    <h2>${words(retiredAt === null ? 'organisations.streams.retiring' : 'organisations.streams.isRetired')}</h2>
    <p>${about}</p>
    ${ruledBy(reader, ruled)}
    <p>${words('organisations.streams.retiringMeans')}</p>
    <div class="row">
      ${act}
      ${!isUsed && postButton({ action: streamActPath(umbrella.id, id, 'removal'), label: words('organisations.remove'), kind: 'plain danger' })}
    </div>
  </section>`
}

/** Whose rules name it, so that nobody takes it off unawares. */
function ruledBy(reader: Reader, ruled: readonly Ruled[]): Html | null {
  if (ruled.length === 0) return null
  const communities = html`${ruled.map(
    ({ id, name }, at) => html`${at > 0 && ', '}<a href="${communityPath(id)}">${said(reader, name)}</a>`,
  )}`
  return html`<p>${reader.words.rich('organisations.streams.ruledBy', { communities })}</p>`
}

interface FunderPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  /** Null while it is being added. */
  readonly funder: Funder | null
  readonly ruled: readonly Ruled[]
  readonly changes: readonly FactChange[]
  readonly draft?: Draft
}

export function funderPage({ reader, umbrella, funder, ruled, changes, draft = noDraft }: FunderPage): Html {
  const { words } = reader
  const isFree = ruled.length === 0
  return formPage({
    reader,
    umbrella,
    title: words(funder ? 'organisations.funders.changing' : 'organisations.funders.adding'),
    form: html`${postForm({
      action: funder ? funderPath(umbrella.id, funder.id) : fundersPath(umbrella.id),
      content: html`${formProblem(reader, draft)} ${hiddenField('seen', funder ? printOf(funderFacts(funder)) : '')}
      ${nameFields({ reader, draft, value: funder?.name ?? null })}`,
      submit: words('organisations.save'),
    })}
    ${ruledBy(reader, ruled)}
    ${funder && isFree && postButton({ action: funderRemovalPath(umbrella.id, funder.id), label: words('organisations.remove'), kind: 'quiet danger' })}
    ${funder && history(reader, changes)}`,
  })
}
