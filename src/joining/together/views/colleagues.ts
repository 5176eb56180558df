import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, list, postForm } from '#shell/index.ts'
import type { JoinRequest } from '../../model.ts'
import { decisionsPath } from '../../paths.ts'
import { requestItem } from '../../reviewing/views/request-item.ts'
import { requestRules } from '../../rules.ts'

interface Together {
  readonly reader: Reader
  readonly request: JoinRequest
  readonly together: readonly JoinRequest[]
}

/** Those who ask with her, to whoever looks at all of them: one by one, or decided together. */
export function colleagues({ reader, request, together }: Together): Html | null {
  const { words, viewer } = reader
  if (request.organisation === null) return null
  const open = [request, ...together].filter((one) => requestRules.decide(viewer, one))
  const boxes = open.map(({ id }) => html`<input type="hidden" name="request" value="${id}" />`)
  return html`<section class="stack-s">
    <h2>${words('joining.together.of', { organisation: request.organisation })}</h2>
    ${together.length === 0 ? html`<p class="muted">${words('joining.together.nobodyYet')}</p>` : list(together.map((one) => requestItem(reader, one)))}
    ${
      open.length > 1 &&
      postForm({
        action: decisionsPath,
        content: html`${boxes}`,
        submit: button({ label: words('joining.together.decide', { count: open.length }), kind: 'quiet' }),
      })
    }
  </section>`
}
