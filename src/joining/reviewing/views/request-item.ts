import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, said, when, type IconName } from '#shell/index.ts'
import { isOverdue, type JoinRequest, type RequestState } from '../../model.ts'
import { requestPath } from '../../paths.ts'

/** One request as a line of a list: who asks for what, and how long she has waited. */
export function requestItem(reader: Reader, request: JoinRequest): Html {
  const { words } = reader
  return html`<div class="stack-s">
    <p class="row"><a class="title" href="${requestPath(request.id)}">${request.name}</a> ${stateChips(reader, request)}</p>
    <p class="small">${request.practice}</p>
    <p class="small muted">
      ${said(reader, request.community)} · ${request.submittedAt && words.rich('joining.list.since', { at: when({ reader, at: request.submittedAt, style: 'ago' }) })}
    </p>
  </div>`
}

const looks = {
  draft: { kind: 'plain', icon: 'edit' },
  submitted: { kind: 'ask', icon: 'inbox' },
  under_review: { kind: 'ask', icon: 'eye' },
  info_requested: { kind: 'plain', icon: 'question' },
  approved: { kind: 'good', icon: 'done' },
  declined: { kind: 'plain', icon: 'close' },
  waitlisted: { kind: 'plain', icon: 'list' },
  withdrawn: { kind: 'plain', icon: 'close' },
  expired: { kind: 'plain', icon: 'close' },
} as const satisfies Record<RequestState, { kind: 'plain' | 'ask' | 'good'; icon: IconName }>

/** Where it stands, whether it is late, whether it is an appeal: in words, with a mark for the eye. */
export function stateChips(reader: Reader, request: JoinRequest): Html {
  const { words, now, viewer } = reader
  const { kind, icon } = looks[request.state]
  return html`${chip({ label: words(`joining.states.${request.state}`), kind, icon })}
  ${isOverdue(request, now) && chip({ label: words('joining.list.overdue'), kind: 'care', icon: 'care' })}
  ${request.appealedAt !== null && chip({ label: words('joining.list.appeal'), kind: 'care' })}
  ${request.organisation !== null && chip({ label: words('joining.together.chip', { organisation: request.organisation }), icon: 'communities' })}
  ${request.heldBy !== null && request.heldBy === viewer.id && chip({ label: words('joining.list.yours') })}`
}
