import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  button,
  choiceCards,
  formProblem,
  hiddenField,
  list,
  noticeBox,
  postForm,
  said,
  textArea,
  wholePage,
  type ButtonKind,
  type Draft,
} from '#shell/index.ts'
import type { Language } from '#kernel/words.ts'
import { verdictSaid, type Evaluation } from '../../../eligibility/index.ts'
import { decliningReasons, type JoinRequest, type Outcome } from '../../model.ts'
import { decisionPath, decisionsPath, requestPath, requestsPath } from '../../paths.ts'
import { messageMax } from '../forms.ts'

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
  readonly judged: Evaluation | null
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
    about: html`${words(`joining.decision.abouts.${outcome}`)} ${judged && verdictSaid(reader, judged.verdict)}`,
    form: postForm({
      action: decisionPath(request.id),
      content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('outcome', outcome)} ${judged && hiddenField('verdict', judged.verdict)}
        ${outcome === 'declined' && reasonField(reader, draft)} ${messageField(given)}`,
      submit: html`<div class="row">
        ${button({ label: words(`joining.decision.acts.${outcome}`), kind })} ${draft.doubt?.act}
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

function reasonField(reader: Reader, draft: Draft): Html {
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

interface ManyPage {
  readonly reader: Reader
  readonly requests: readonly JoinRequest[]
  readonly outcome: Outcome
  readonly draft: Draft
  /** In each language that somebody among them reads. */
  readonly messages: readonly { readonly language: Language; readonly text: string }[]
}

/** One decision about several, seen once more before it is sent. */
export function manyPage({ reader, requests, outcome, draft, messages }: ManyPage): Html {
  const { words } = reader
  const title = words(`joining.many.titles.${outcome}`, { count: requests.length })
  const names = requests.map(
    (request) => html`<a href="${requestPath(request.id)}">${request.name}</a>
      <span class="small muted">${said(reader, request.community)}</span>${hiddenField('request', request.id)}`,
  )
  const field = ({ language, text }: ManyPage['messages'][number]) =>
    textArea({
      reader,
      draft,
      name: language === 'en' ? 'messageEn' : 'messageFr',
      lang: language,
      label: words('joining.many.message', { language }),
      value: text,
      rows: 7,
      maxLength: messageMax,
      isRequired: true,
    })
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: requestsPath, label: words('joining.requests') }])}
        <h1>${title}</h1>
      </header>
      ${noticeBox({ content: words('joining.many.about') })}
      ${postForm({
        action: decisionsPath,
        content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('outcome', outcome)} ${hiddenField('seen', 'yes')}
          ${list(names)} ${outcome === 'declined' && reasonField(reader, draft)} ${messages.map(field)}`,
        submit: html`<div class="row">
          ${button({ label: words(`joining.many.acts.${outcome}`, { count: requests.length }), kind: outcome === 'declined' ? 'danger' : 'main' })}
          ${draft.doubt?.act}
        </div>`,
      })}`,
  })
}
