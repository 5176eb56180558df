import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Following, ThreadId } from '#database'
import { menu, postButton } from '#shell/index.ts'
import { wishes, wishOf, type WishName } from '../forms.ts'
import { followingPath } from '../paths.ts'

interface FollowingMenu {
  readonly reader: Reader
  readonly thread: ThreadId
  readonly following: Following | null
}

const icons = { following: 'follow', as_it_comes: 'tick', muted: 'mute' } as const

/** How much the reader wants to hear of a thread: what holds now is the menu's own name. */
export function followingMenu({ reader, thread, following }: FollowingMenu): Html {
  const { words } = reader
  const now = wishOf(following)
  return menu({
    label: words(`reading.state.${now}`),
    icon: icons[now],
    items: wishes.filter((wish) => wish !== now).map((wish) => wishButton(reader, thread, wish)),
  })
}

function wishButton({ words }: Reader, thread: ThreadId, wish: WishName): Html {
  const label = html`${words(`reading.wish.${wish}`)} <small class="muted">${words(`reading.hint.${wish}`)}</small>`
  return postButton({ action: followingPath(thread), values: { wish }, label, kind: 'plain', icon: icons[wish] })
}
