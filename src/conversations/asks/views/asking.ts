import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { postButton } from '#shell/index.ts'
import { outcomePath } from '../../paths.ts'
import type { OpenedThread } from '../../threads/model.ts'
import { isResolved, outcomes } from '../model.ts'

interface Asking {
  readonly reader: Reader
  readonly thread: OpenedThread
}

/** Asks whoever asked whether it is settled, once somebody has answered. */
export function asking({ reader, thread }: Asking): Html | null {
  const { words } = reader
  if (isResolved(thread) || thread.replyCount === 0) return null
  return html`<section class="asking" aria-labelledby="asking">
    <h2 id="asking">${words('conversations.asking.title')}</h2>
    <p>${words('conversations.asking.text')} ${words('conversations.asking.markHint')}</p>
    <div class="row">
      ${outcomes.map((outcome) =>
        postButton({
          action: outcomePath(thread.id),
          label: words(`conversations.outcome.${outcome}`),
          values: { outcome },
        }),
      )}
      <a href="${outcomePath(thread.id)}">${words('conversations.asking.more')}</a>
    </div>
  </section>`
}
