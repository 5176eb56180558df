import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Following, ThreadId } from '#database'
import { menu, postButton } from '#shell/index.ts'
import { wishes, wishOf, type WishName } from '../forms.ts'
import { followingPath } from '../paths.ts'

interface FollowingSection {
  readonly reader: Reader
  readonly thread: ThreadId
  readonly following: Following | null
}

const icons = { following: 'follow', as_it_comes: 'tick', muted: 'mute' } as const

/** How much the reader hears of a thread now, in a sentence, and what else she can wish for. */
export function followingSection({ reader, thread, following }: FollowingSection): Html {
  const { words } = reader
  const now = wishOf(following)
  return html`<section class="following stack-xs">
    <h2>${words('reading.title')}</h2>
    <p class="small muted">${words(`reading.now.${now}`)}</p>
    ${menu({
      label: words('reading.change'),
      kind: 'plain',
      icon: 'down',
      items: wishes.filter((wish) => wish !== now).map((wish) => wishButton(reader, thread, wish)),
    })}
  </section>`
}

function wishButton({ words }: Reader, thread: ThreadId, wish: WishName): Html {
  const label = html`<b>${words(`reading.wish.${wish}`)}</b> <small class="muted">${words(`reading.hint.${wish}`)}</small>`
  return postButton({ action: followingPath(thread), values: { wish }, label, kind: 'plain', icon: icons[wish] })
}
