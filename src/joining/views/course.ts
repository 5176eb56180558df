import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { JoinRequest } from '../model.ts'

const marks = ['sent', 'looked', 'answered', 'inside'] as const

/** Where a request is on its way, as four marks of which one is now. Said in words to whoever does not see them. */
export function course({ words }: Reader, request: JoinRequest): Html {
  const here = placeOf(request)
  return html`<section aria-label="${words('joining.course.label')}"><ol class="course">
    ${marks.map(
      (mark, at) =>
        html`<li class="${at < here ? 'past' : at === here ? 'now' : 'ahead'}" ${at === here && html`aria-current="step"`}>
          <span>${words(`joining.course.${mark}`)}</span>
        </li>`,
    )}
  </ol></section>`
}

function placeOf({ state, takenAt }: JoinRequest): number {
  if (takenAt !== null) return 3
  if (state === 'draft') return -1
  if (state === 'submitted') return 0
  if (state === 'under_review' || state === 'info_requested') return 1
  return 2
}
