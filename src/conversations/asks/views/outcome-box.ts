import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { postButton } from '#shell/index.ts'
import { askingAgainPath, outcomePath } from '../../paths.ts'
import type { ListedPost } from '../../posts/model.ts'
import { authorName } from '../../posts/views/byline.ts'
import type { OpenedThread } from '../../threads/model.ts'
import type { threadRules } from '../../threads/rules.ts'

interface OutcomeBox {
  readonly reader: Reader
  readonly thread: OpenedThread
  readonly posts: readonly ListedPost[]
  readonly can: Can<typeof threadRules>
}

/** What came of an ask, said above its answers. */
export function outcomeBox(box: OutcomeBox): Html | null {
  const { reader, thread, posts } = box
  const { words } = reader
  if (thread.askState === 'stale') return html`<p class="notice">${words('conversations.outcome.stale')}</p>`
  const [opening] = posts
  if (thread.askOutcome === null || opening === undefined) return null

  const name = authorName(reader, opening)
  return html`<section class="outcome">
    <p><b>${words(`conversations.outcome.said.${thread.askOutcome}`, { name })}</b></p>
    ${thread.outcomeNote && html`<p class="said">${thread.outcomeNote}</p>`} ${box.can.resolve && change(box)}
  </section>`
}

function change({ reader: { words }, thread }: OutcomeBox): Html {
  return html`<div class="row">
    <a href="${outcomePath(thread.id)}">${words('conversations.outcome.change')}</a>
    ${postButton({ action: askingAgainPath(thread.id), label: words('conversations.outcome.again'), kind: 'plain' })}
  </div>`
}
