import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  button,
  card,
  communityPath,
  fold,
  formProblem,
  noDraft,
  noticeBox,
  postButton,
  postForm,
  said,
  textArea,
  when,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import type { JoinRequest, Step } from '../../model.ts'
import { requestsPath } from '../../paths.ts'
import { requestRules } from '../../rules.ts'
import { stepsList } from '../../views/steps-list.ts'
import { course } from '../../views/course.ts'
import { answerMax } from '../forms.ts'
import { can } from '#kernel/rules.ts'
import { together } from '../../together/views/together.ts'

export interface RequestPage {
  readonly reader: Reader
  readonly request: JoinRequest
  readonly steps: readonly Step[]
  /** Where she acts on it: by her account, or by the link in her letter. */
  readonly base: string
  /** Where links to give to others begin. */
  readonly origin: string
  readonly canAppeal: boolean
  /** What she agrees to by coming in, where the community has an agreement; shown by whoever knows it. */
  readonly agreement: Html | null
  readonly draft?: Draft
}

/** Her own request, as she follows it: where it is, what was written, what she can do. */
export function requestPage(given: RequestPage): Html {
  const { reader, request, steps } = given
  const { words } = reader
  const may = can(requestRules, reader.viewer, request)
  const name = inLanguage(request.community, reader.language).text
  const up = reader.viewer.id !== null && breadcrumb(reader, [{ href: requestsPath, label: words('joining.requests') }])
  return wholePage({
    reader,
    title: words('joining.own.title', { community: name }),
    content: html`<header class="stack-s">
        ${up}
        <h1>${words.rich('joining.own.title', { community: said(reader, request.community) })}</h1>
      </header>
      ${course(reader, request)} ${standing(reader, request)}
      ${request.state === 'draft' && confirming(given)} ${may.takeUp && coming(given)} ${may.answer && answering(given)}
      ${stepsList({ reader, request, steps })} ${own(given)}
      ${together(given, may.gather)} ${may.appeal && given.canAppeal && appealing(given)} ${may.withdraw && withdrawing(given)}
      <p><a href="${communityPath(request.communityId)}">${words('joining.own.community')}</a></p>`,
  })
}

function standing(reader: Reader, { state, dueAt, answerBy, appealedAt }: JoinRequest): Html {
  const { words } = reader
  if (state === 'info_requested' && answerBy) {
    return html`<p>${words.rich('joining.own.standing.info_requested', { until: when({ reader, at: answerBy, style: 'date' }) })}</p>`
  }
  if ((state === 'submitted' || state === 'under_review') && dueAt) {
    const key = appealedAt === null ? 'joining.own.standing.open' : 'joining.own.standing.appealed'
    return html`<p>${words.rich(key, { until: when({ reader, at: dueAt, style: 'date' }) })}</p>`
  }
  if (state === 'info_requested' || state === 'submitted' || state === 'under_review') return html``
  return html`<p>${words(`joining.own.standing.${state}`)}</p>`
}

function confirming({ reader, base }: RequestPage): Html {
  const { words } = reader
  const content = html`<h2>${words('joining.own.confirmTitle')}</h2>
    ${postButton({ action: `${base}/confirmation`, label: words('joining.own.confirm'), kind: 'main' })}`
  return card({ content, isLead: true })
}

/** What she agrees to comes before the button that agrees. */
function coming({ reader, base, agreement, draft = noDraft }: RequestPage): Html {
  const { words } = reader
  const content = html`<h2>${words('joining.own.comeIn')}</h2>
    ${postForm({
      action: `${base}/place`,
      content: html`${formProblem(reader, draft)} ${agreement ?? html`<p>${words('joining.own.comeInAbout')}</p>`}`,
      submit: words(agreement ? 'joining.own.agreeAndCome' : 'joining.own.comeInNow'),
    })}`
  return card({ content, isLead: true })
}

function answering({ reader, base, draft = noDraft }: RequestPage): Html {
  const { words } = reader
  const content = html`${formProblem(reader, draft)} ${draft.doubt?.notice}
  ${textArea({
    reader,
    draft,
    name: 'message',
    label: words('joining.own.answer'),
    rows: 5,
    maxLength: answerMax,
    isRequired: true,
  })}`
  const submit = html`<div class="row">${button({ label: words('joining.own.sendAnswer') })} ${draft.doubt?.act}</div>`
  return card({ content: postForm({ action: `${base}/answer`, content, submit }), isLead: true })
}

function own({ reader, request }: RequestPage): Html {
  const { words } = reader
  return fold({
    title: words('joining.own.yours'),
    content: html`<dl class="profile">
      <div><dt>${words('joining.case.practice')}</dt><dd>${request.practice}</dd></div>
      ${request.words && html`<div><dt>${words('joining.case.words')}</dt><dd class="said">${request.words}</dd></div>`}
    </dl>`,
  })
}

function appealing({ reader, base, draft = noDraft }: RequestPage): Html {
  const { words } = reader
  const content = html`<p>${words('joining.own.appealAbout')}</p>
  ${textArea({
    reader,
    draft,
    name: 'message',
    label: words('joining.own.appealWords'),
    rows: 4,
    maxLength: answerMax,
    isRequired: true,
  })}`
  const submit = html`<div class="row">${button({ label: words('joining.own.appeal'), kind: 'quiet' })} ${draft.doubt?.act}</div>`
  return fold({
    title: words('joining.own.appealTitle'),
    isOpen: Object.keys(draft.entered).length > 0,
    content: html`${draft.doubt?.notice} ${postForm({ action: `${base}/appeal`, content, submit })}`,
  })
}

function withdrawing({ reader, base }: RequestPage): Html {
  const { words } = reader
  return fold({
    title: words('joining.own.withdrawTitle'),
    content: html`<p>${words('joining.own.withdrawAbout')}</p>
      ${postButton({ action: `${base}/withdrawal`, label: words('joining.own.withdraw'), kind: 'quiet danger' })}`,
  })
}

interface Over {
  readonly reader: Reader
  readonly renewal: string
  /** Whether a new link is on its way. */
  readonly isSent: boolean
}

/** A link too old to open: a new one goes to the same address, which stands nowhere on the page. */
export function oldLinkPage({ reader, renewal, isSent }: Over): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('joining.oldLink.title'),
    shape: 'door',
    content: html`<h1>${words('joining.oldLink.title')}</h1>
      ${
        isSent
          ? noticeBox({ kind: 'good', content: words('joining.oldLink.sent'), role: 'status' })
          : html`<p>${words('joining.oldLink.about')}</p>
              ${postButton({ action: renewal, label: words('joining.oldLink.send'), kind: 'main' })}`
      }`,
  })
}
