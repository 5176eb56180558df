import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  button,
  choiceCards,
  formProblem,
  hiddenField,
  postForm,
  said,
  textArea,
  wholePage,
  type ButtonKind,
  type Draft,
} from '#shell/index.ts'
import { verdictSaid } from '../../../eligibility/index.ts'
import { decliningReasons, fullNow, type JoinRequest, type Outcome } from '../../model.ts'
import { decisionPath, requestPath, requestsPath } from '../../paths.ts'
import { messageMax, noteMax } from '../forms.ts'
import { markOf, type JudgedRequest } from '../judging-queries.ts'
import { needsWhy } from '../model.ts'

interface MessagePage {
  readonly reader: Reader
  readonly request: JoinRequest
  readonly draft: Draft
  /** What is written to her unless the reviewer writes something else, in her language. */
  readonly message: string
}

interface DecisionPage extends MessagePage {
  readonly outcome: Outcome
  /** How the community's rule comes out now; null where there is none. */
  readonly judged: JudgedRequest | null
}

/** A decision with the message that tells of it, which can be changed before it goes. */
export function decisionPage(given: DecisionPage): Html {
  const { reader, request, outcome, draft, judged } = given
  const { words } = reader
  const kind: ButtonKind = outcome === 'declined' ? 'danger' : 'main'
  return framed({
    reader,
    request,
    title: words(`joining.decision.titles.${outcome}`, { name: request.name }),
    about: html`${words(`joining.decision.abouts.${outcome}`)} ${judged && verdictSaid(reader, judged.evaluation.verdict)}`,
    form: postForm({
      action: decisionPath(request.id),
      content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('outcome', outcome)} ${hiddenField('judged', markOf(judged))}
        ${outcome === 'declined' && reasonField(reader, draft)} ${judged && needsWhy(outcome, judged.evaluation) && whyField(reader, draft)} ${messageField(given)}`,
      submit: html`<div class="row">
        ${button({ label: words(`joining.decision.acts.${outcome}`), kind })} ${draft.doubt?.act}
        ${draft.problems[''] === fullNow && button({ label: words('joining.decision.wait'), kind: 'quiet', name: 'act', value: 'wait' })}
      </div>`,
    }),
  })
}

/** A question back to her. */
export function questionPage(given: MessagePage): Html {
  const { reader, request, draft } = given
  const { words } = reader
  return framed({
    reader,
    request,
    title: words('joining.question.title', { name: request.name }),
    about: words('joining.question.about'),
    form: postForm({
      action: `${requestPath(request.id)}/question`,
      content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${messageField(given)}`,
      submit: html`<div class="row">${button({ label: words('joining.question.send') })} ${draft.doubt?.act}</div>`,
    }),
  })
}

interface Framed {
  readonly reader: Reader
  readonly request: JoinRequest
  readonly title: string
  readonly about: Renderable
  readonly form: Html
}

function framed({ reader, request, title, about, form }: Framed): Html {
  const ways = [
    { href: requestsPath, label: reader.words('joining.requests') },
    { href: requestPath(request.id), label: request.name },
  ]
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, ways)}
        <h1>${title}</h1>
        <p class="muted">${said(reader, request.community)}</p>
      </header>
      <p>${about}</p>
      ${form}`,
  })
}

export function reasonField(reader: Reader, draft: Draft): Html {
  const { words } = reader
  return choiceCards({
    reader,
    draft,
    name: 'reason',
    label: words('joining.decision.reason'),
    choices: decliningReasons.map((value) => ({
      value,
      label: words(`joining.reasons.${value}.label`),
      hint: words(`joining.reasons.${value}.hint`),
    })),
    isRequired: true,
  })
}

/** Asked of whoever takes in somebody who does not fit. */
export function whyField(reader: Reader, draft: Draft): Html {
  const { words } = reader
  const label = words('joining.decision.why')
  return textArea({
    reader,
    draft,
    name: 'why',
    label,
    hint: words('joining.decision.whyHint'),
    rows: 3,
    maxLength: noteMax,
    isRequired: true,
  })
}

function messageField({ reader, request, draft, message }: MessagePage): Html {
  const { words } = reader
  return textArea({
    reader,
    draft,
    name: 'message',
    lang: request.language,
    label: words('joining.decision.message'),
    hint: words('joining.decision.messageHint', { name: request.name, language: request.language }),
    value: message,
    rows: 8,
    maxLength: messageMax,
    isRequired: true,
  })
}
