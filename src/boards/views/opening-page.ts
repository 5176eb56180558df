import type { BoardKind, GatheringId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  checkbox,
  choiceCards,
  field,
  formProblem,
  hiddenField,
  postForm,
  textArea,
  type Draft,
} from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { lengths } from '../forms.ts'
import { boardsPath, openingPath } from '../paths.ts'

interface OpeningPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  /** Null while it is not chosen yet. */
  readonly kind: BoardKind | null
  /** The gathering in which it is used; null where it is open over days. */
  readonly gathering: GatheringId | null
  readonly draft: Draft
  /** Where she comes back to; empty where that is the board. */
  readonly back: string
}

const kinds: readonly BoardKind[] = ['ideas', 'vote', 'poll']

/** Where a board is opened: what kind first, then what it asks. */
export function openingPage(page: OpeningPage): Html {
  const { reader, community, can, kind, gathering, back } = page
  const { words } = reader
  const choosing = { href: openingPath(community.id, { gathering, back }), label: words('boards.opening.title') }
  return placePage({
    reader,
    community,
    can,
    here: 'boards',
    between: [{ href: boardsPath(community.id), label: words('boards.title') }, ...(kind ? [choosing] : [])],
    title: words(kind ? `boards.kinds.${kind}.title` : 'boards.opening.title'),
    content: kind ? form(page, kind) : choice(page),
  })
}

function choice({ reader, community, gathering, back }: OpeningPage): Html {
  const { words } = reader
  return html`<p>${words('boards.opening.about')}</p>
    <ul class="kinds">${kinds.map((kind) => html`<li class="card stack-xs"><h2><a href="${openingPath(community.id, { kind, gathering, back })}">${words(`boards.kinds.${kind}.title`)}</a></h2><p>${words(`boards.kinds.${kind}.about`)}</p></li>`)}</ul>`
}

function form(page: OpeningPage, kind: BoardKind): Html {
  const { reader, community, gathering, draft, back } = page
  const { words } = reader
  const common = { reader, draft }
  const naming = (['named', 'anonymous'] as const).map((value) => ({
    value,
    label: words(`boards.anonymity.${value}.label`),
    hint: words(`boards.anonymity.${value}.hint`),
  }))
  return postForm({
    action: boardsPath(community.id),
    content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('kind', kind)} ${gathering !== null && hiddenField('gathering', gathering)} ${back !== '' && hiddenField('back', back)}
      <p>${words(`boards.kinds.${kind}.about`)}</p>
      ${field({ ...common, name: 'question', label: words('boards.opening.question'), hint: words(`boards.kinds.${kind}.example`), maxLength: lengths.question, isRequired: true })}
      ${kind !== 'ideas' && textArea({ ...common, name: 'options', label: words('boards.opening.options'), hint: words('boards.opening.optionsHint'), rows: 5, isRequired: true })}
      ${kind === 'vote' && field({ ...common, name: 'dots', kind: 'number', label: words('boards.steering.dots'), value: '3', isRequired: true })}
      ${kind === 'poll' && checkbox({ ...common, name: 'isMany', label: words('boards.opening.isMany') })}
      ${choiceCards({ ...common, name: 'anonymity', label: words('boards.opening.anonymity'), choices: naming, value: 'named' })}
      ${kind !== 'ideas' && checkbox({ ...common, name: 'showsVotes', label: words('boards.opening.showsVotes'), hint: words('boards.opening.showsVotesHint') })}`,
    submit: html`<div class="row">${button({ label: words('boards.opening.open') })} ${draft.doubt?.act}</div>`,
  })
}
