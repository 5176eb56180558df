import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { can } from '#kernel/rules.ts'
import {
  breadcrumb,
  button,
  card,
  chip,
  fold,
  formProblem,
  linkButton,
  list,
  noDraft,
  noticeBox,
  postButton,
  postForm,
  said,
  select,
  textArea,
  when,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import {
  freePlaces,
  isOpen,
  outcomes,
  type Door,
  type JoinRequest,
  type Outcome,
  type Step,
  type Teammate,
} from '../../model.ts'
import { decisionPath, requestPath, requestsPath } from '../../paths.ts'
import { requestRules } from '../../rules.ts'
import { course } from '../../views/course.ts'
import { stepsList } from '../../views/steps-list.ts'
import { noteMax } from '../forms.ts'
import { colleagues } from '../../together/views/colleagues.ts'
import { requestItem, stateChips } from './request-item.ts'

export interface CasePage {
  readonly reader: Reader
  readonly request: JoinRequest
  readonly steps: readonly Step[]
  readonly door: Door
  /** Who else may decide. */
  readonly others: readonly Teammate[]
  readonly earlier: readonly JoinRequest[]
  /** Those of the colleagues with whom she asks. */
  readonly together: readonly JoinRequest[]
  /** How each condition comes out, with its evidence; null where the community has no rule. */
  readonly evaluation: Html | null
  /** Why she was taken in though it does not fit. */
  readonly why: string
  readonly draft?: Draft
}

/** A request as those who review see it. */
export function casePage(given: CasePage): Html {
  const { reader, request, steps } = given
  const { words } = reader
  return wholePage({
    reader,
    title: request.name,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: requestsPath, label: words('joining.requests') }])}
        <h1>${request.name}</h1>
        <p class="lead-text">${words.rich('joining.case.asks', { community: said(reader, request.community) })}</p>
        <p class="row">${stateChips(reader, request)}</p>
      </header>
      ${course(reader, request)} ${owed(reader, request)} ${answers(given)} ${judged(given)} ${deciding(given)}
      ${colleagues(given)}      ${stepsList({ reader, request, steps })} ${earlierPart(given)} ${among(given)}`,
  })
}

function owed(reader: Reader, { state, dueAt, heldBy }: JoinRequest): Html | null {
  const { words, viewer } = reader
  if (dueAt === null || (state !== 'submitted' && state !== 'under_review')) return null
  const until = when({ reader, at: dueAt, style: 'date' })
  return html`<p>${words.rich('joining.case.owed', { until })} ${heldBy === null && viewer.id !== null && words('joining.case.nobody')}</p>`
}

function answers({ reader, request }: CasePage): Html {
  const { words } = reader
  return card({
    content: html`<h2>${words('joining.case.said')}</h2>
      <dl class="profile">
        <div><dt>${words('joining.case.practice')}</dt><dd>${request.practice}</dd></div>
        ${request.words && html`<div><dt>${words('joining.case.words')}</dt><dd class="said">${request.words}</dd></div>`}
      </dl>`,
  })
}

function judged({ reader, request, evaluation, why }: CasePage): Html | null {
  if (evaluation === null) return null
  return card({
    content: html`<h2>${reader.words(isOpen(request) ? 'joining.case.rule' : 'joining.case.whenDecided')}</h2>
      ${evaluation} ${why !== '' && html`<p><b>${reader.words('joining.case.why')}</b> ${why}</p>`}`,
  })
}

function deciding({ reader, request, door }: CasePage): Html | null {
  const { words, viewer } = reader
  const may = can(requestRules, viewer, request)
  if (!may.decide) return may.readNotes ? notYours(reader, request) : null
  const free = freePlaces(door)
  const offered = outcomes.filter((outcome) => outcome !== request.state && !(outcome === 'approved' && free === 0))
  const kinds = { approved: 'main', waitlisted: 'quiet', declined: 'quiet' } as const
  const label = (outcome: Outcome) => words(`joining.decision.outcomes.${outcome}`)
  return html`<section class="stack-s">
    <h2>${words('joining.case.decide')}</h2>
    ${free !== null && html`<p>${chip({ label: words('joining.case.free', { free, size: door.sizeLimit ?? 0 }), kind: free === 0 ? 'care' : 'plain' })}</p>`}
    <div class="row">
      ${offered.map((outcome) => linkButton({ href: `${decisionPath(request.id)}?as=${outcome}`, label: label(outcome), kind: kinds[outcome] }))}
      ${may.ask && linkButton({ href: `${requestPath(request.id)}/question`, label: words('joining.case.ask'), kind: 'quiet' })}
      ${may.takeOn && postButton({ action: `${requestPath(request.id)}/taking-on`, label: words('joining.case.takeOn'), kind: 'plain' })}
    </div>
  </section>`
}

function notYours(reader: Reader, request: JoinRequest): Html | null {
  const { words, viewer } = reader
  if (request.handedBy === viewer.id) return noticeBox({ content: words('joining.case.handedAway') })
  if (request.appealedAt !== null && request.decidedBy === viewer.id) {
    return noticeBox({ content: words('joining.case.appealedAway') })
  }
  return null
}

function earlierPart({ reader, earlier }: CasePage): Html | null {
  if (earlier.length === 0) return null
  return html`<section class="stack-s">
    <h2>${reader.words('joining.case.earlier')}</h2>
    ${list(earlier.map((one) => requestItem(reader, one)))}
  </section>`
}

/** What reviewers do among themselves. */
function among(given: CasePage): Html | null {
  const { reader, request, others } = given
  const { words, viewer } = reader
  const may = can(requestRules, viewer, request)
  return html`${may.handOver && others.length > 0 && handing(given)}
  ${
    may.recuse &&
    fold({
      title: words('joining.case.recuseTitle'),
      content: html`<p>${words('joining.case.recuseAbout')} ${may.decide && others.length === 0 && words('joining.case.recuseLast')}</p>
        ${postButton({ action: `${requestPath(request.id)}/recusal`, label: words('joining.case.recuse') })}`,
    })
  }`
}

function handing({ reader, request, others, draft = noDraft }: CasePage): Html {
  const { words } = reader
  const fields = html`${formProblem(reader, draft)} ${draft.doubt?.notice}
    ${select({
      reader,
      draft,
      name: 'to',
      label: words('joining.case.handTo'),
      choices: others.map(({ personId, name }) => ({ value: personId, label: name })),
    })}
    ${textArea({ reader, draft, name: 'note', label: words('joining.case.handNote'), hint: words('joining.case.handNoteHint'), rows: 3, maxLength: noteMax })}`
  const submit = html`<div class="row">${button({ label: words('joining.case.hand'), kind: 'quiet' })} ${draft.doubt?.act}</div>`
  return fold({
    title: words('joining.case.handTitle'),
    isOpen: Object.keys(draft.entered).length > 0,
    content: html`<p>${words('joining.case.handAbout')}</p>
      ${postForm({ action: `${requestPath(request.id)}/handing-over`, content: fields, submit })}`,
  })
}
