import type { JoinRequestId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import {
  breadcrumb,
  button,
  formProblem,
  hiddenField,
  list,
  noticeBox,
  postForm,
  said,
  textArea,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { verdictSaid } from '../../../eligibility/index.ts'
import { fullForSome, type JoinRequest, type Outcome } from '../../model.ts'
import { decisionsPath, requestPath, requestsPath } from '../../paths.ts'
import { messageMax } from '../forms.ts'
import type { JudgedRequest } from '../judging-queries.ts'
import { needsWhy } from '../model.ts'
import { reasonField, whyField } from './message-page.ts'

export interface ManyPage {
  readonly reader: Reader
  readonly requests: readonly JoinRequest[]
  /** How the rule comes out for each, where there is one. */
  readonly judged: ReadonlyMap<JoinRequestId, JudgedRequest>
  readonly outcome: Outcome
  readonly draft: Draft
  /** In each language that somebody among them reads. */
  readonly messages: readonly { readonly language: Language; readonly text: string }[]
}

/** One decision about several, seen once more before it is sent. */
export function manyPage(given: ManyPage): Html {
  const { reader, requests, outcome } = given
  const { words } = reader
  const title = words(`joining.many.titles.${outcome}`, { count: requests.length })
  const label = words(`joining.many.acts.${outcome}`, { count: requests.length })
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
        content: fields(given),
        submit: html`<div class="row">
          ${button({ label, kind: outcome === 'declined' ? 'danger' : 'main' })} ${given.draft.doubt?.act}
          ${given.draft.problems[''] === fullForSome && button({ label: words('joining.decision.wait'), kind: 'quiet', name: 'act', value: 'wait' })}
        </div>`,
      })}`,
  })
}

function fields(given: ManyPage): Html {
  const { reader, requests, judged, outcome, draft, messages } = given
  const isWhyAsked = [...judged.values()].some(({ evaluation }) => needsWhy(outcome, evaluation))
  return html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('outcome', outcome)} ${hiddenField('seen', 'yes')}
    ${list(requests.map((request) => chosen(given, request)))} ${outcome === 'declined' && reasonField(reader, draft)}
    ${isWhyAsked && whyField(reader, draft)} ${messages.map((message) => messageIn(given, message))}`
}

function chosen({ reader, judged }: ManyPage, { id, name, community }: JoinRequest): Html {
  const evaluation = judged.get(id)?.evaluation
  return html`<p class="row">
    <a href="${requestPath(id)}">${name}</a> <span class="small muted">${said(reader, community)}</span>
    ${evaluation && verdictSaid(reader, evaluation.verdict)} ${hiddenField('request', id)}
  </p>`
}

function messageIn({ reader, draft }: ManyPage, { language, text }: ManyPage['messages'][number]): Html {
  return textArea({
    reader,
    draft,
    name: language === 'en' ? 'messageEn' : 'messageFr',
    lang: language,
    label: reader.words('joining.many.message', { language }),
    value: text,
    rows: 7,
    maxLength: messageMax,
    isRequired: true,
  })
}
