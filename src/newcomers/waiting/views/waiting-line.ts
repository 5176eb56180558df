import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { icon } from '#shell/index.ts'
import { newcomersPath } from '../../paths.ts'
import type { WaitingIn } from '../queries.ts'

/** To those who convene: that somebody new waits for a first answer. */
export function waitingLine({ words }: Reader, { communityId, count }: WaitingIn): Html {
  return html`<p class="row">
    ${icon('greet')}<a href="${newcomersPath(communityId)}">${words('newcomers.waiting.count', { count })}</a>
  </p>`
}
