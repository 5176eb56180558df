import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { linkButton } from '#shell/index.ts'
import { bringingPath } from '../../paths.ts'
import type { Thread } from '../model.ts'
import type { threadRules } from '../rules.ts'

interface Bringing {
  readonly reader: Reader
  readonly thread: Thread
  readonly can: Can<typeof threadRules>
}

/** The way from a conversation to where the group can work on it together, or be glad of it. */
export function bringing({ reader: { words }, thread, can }: Bringing): Html | false {
  const kind = thread.kind === 'celebration' ? 'celebration' : 'other'
  return (
    can.bring &&
    html`<section class="stack-s">
      <h2 class="h3">${words(`conversations.bringing.${kind}.title`)}</h2>
      <p class="small muted">${words(`conversations.bringing.${kind}.about`)}</p>
      <p>${linkButton({ href: bringingPath(thread.id), label: words('conversations.bringing.lead'), kind: 'quiet', icon: 'calendar' })}</p>
    </section>`
  )
}
