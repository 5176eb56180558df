import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { icon, postButton, type IconName } from '#shell/index.ts'
import {
  closurePath,
  movePath,
  pinPath,
  reopeningPath,
  threadDeletionPath,
  titlePath,
  unpinningPath,
} from '../../paths.ts'
import { guestsPath } from '../../guests/paths.ts'
import { isClosed, isPinned, type Thread } from '../model.ts'
import type { threadRules } from '../rules.ts'

interface Acts {
  readonly reader: Reader
  readonly thread: Thread
  readonly can: Can<typeof threadRules>
}

/** What whoever tends a conversation, or began it, may do with it. */
export function threadActs({ reader: { words }, thread, can }: Acts): Html | null {
  const acts: Renderable[] = []
  if (can.rename) acts.push(way(titlePath(thread.id), words('conversations.thread.rename'), 'edit'))
  if (can.pin && !isPinned(thread)) acts.push(act(pinPath(thread.id), words('conversations.thread.pin'), 'pin'))
  if (can.pin && isPinned(thread)) acts.push(act(unpinningPath(thread.id), words('conversations.thread.unpin'), 'pin'))
  if (can.close && !isClosed(thread))
    acts.push(act(closurePath(thread.id), words('conversations.thread.close'), 'lock'))
  if (can.close && isClosed(thread))
    acts.push(act(reopeningPath(thread.id), words('conversations.thread.reopen'), 'undo'))
  if (can.move) acts.push(way(movePath(thread.id), words('conversations.thread.move'), 'move'))
  if (can.askGuests) acts.push(way(guestsPath(thread.id), words('conversations.guests.title'), 'invite'))
  if (can.delete) acts.push(act(threadDeletionPath(thread.id), words('conversations.thread.delete'), 'remove'))
  if (acts.length === 0) return null
  return html`<section class="stack-s">
    <h2 class="h3">${words('conversations.thread.acts')}</h2>
    <ul class="acts">
      ${acts.map((one) => html`<li>${one}</li>`)}
    </ul>
  </section>`
}

function way(href: string, label: string, name: IconName): Html {
  return html`<a class="button plain" href="${href}">${icon(name)}<span>${label}</span></a>`
}

function act(action: string, label: string, name: IconName): Html {
  return postButton({ action, label, kind: 'plain', icon: name })
}
