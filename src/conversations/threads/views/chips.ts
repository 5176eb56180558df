import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip } from '#shell/index.ts'
import type { Thread } from '../model.ts'

/** A discussion is what a conversation is anyway, and what is said in the peer-support space stands there alone. */
export const hasKindChips = ({ kind }: Thread): boolean => kind !== 'discussion' && kind !== 'support'

/** What kind of conversation it is, and how an ask stands. */
export function kindChips(reader: Reader, thread: Thread): Html {
  const { words } = reader
  const { kind, activity } = thread
  if (!hasKindChips(thread)) return html``
  if (activity === null) return chip({ label: words(`conversations.kinds.${kind}`) })
  return html`${chip({ label: words(`conversations.activities.${activity}.name`), kind: 'ask' })} ${standing(reader, thread)}`
}

function standing({ words }: Reader, { askState, askOutcome, helpedCount }: Thread): Html {
  const label = helpedCount > 0 && words('conversations.thread.helped', { count: helpedCount })
  const outcome = askOutcome && words(`conversations.outcomes.${askOutcome}`)
  return html`${label && chip({ label, kind: 'good' })}
  ${outcome && chip({ label: outcome, kind: askOutcome === 'notSolved' ? 'plain' : 'good' })}
  ${askState === 'stale' && chip({ label: words('conversations.list.stale') })}`
}
