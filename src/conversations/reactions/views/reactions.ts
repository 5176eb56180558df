import type { ReactionKind } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { icon, type IconName } from '#shell/index.ts'
import { reactionKinds, type ReactionCount } from '../model.ts'

const icons: Readonly<Record<ReactionKind, IconName>> = {
  thanks: 'gratitude',
  agree: 'agree',
  heart: 'thank',
  celebrate: 'celebrate',
  withYou: 'together',
  interesting: 'idea',
}

/** How members have reacted: each a button that adds one's own, or takes it back. */
export function reactionButtons({ words }: Reader, reactions: readonly ReactionCount[]): Html | null {
  const given = inOrder(reactions)
  if (given.length === 0) return null
  return html`<ul class="reactions">
    ${given.map(
      ({ kind, count, isMine }) =>
        html`<li>
          <button type="submit" class="reaction" name="kind" value="${kind}" aria-pressed="${String(isMine)}">
            ${icon(icons[kind])}<span class="unseen">${words(`conversations.reactions.${kind}`)}</span>
            ${count}
          </button>
        </li>`,
    )}
  </ul>`
}

/** The same, for reading only. */
export function reactionCounts({ words }: Reader, reactions: readonly ReactionCount[]): Html | null {
  const given = inOrder(reactions)
  if (given.length === 0) return null
  return html`<ul class="reactions">
    ${given.map(
      ({ kind, count }) =>
        html`<li class="small">
          ${icon(icons[kind])}<span aria-hidden="true">${count}</span
          ><span class="unseen">${words('conversations.reactions.said', { name: words(`conversations.reactions.${kind}`), count })}</span>
        </li>`,
    )}
  </ul>`
}

const offered = new WeakMap<Words, readonly Html[]>()

/** The reactions to choose from, as items of a menu. Every post offers the same, so they are written once. */
export function reactionChoices(words: Words): readonly Html[] {
  const known = offered.get(words)
  if (known !== undefined) return known
  const choices = reactionKinds.map(
    (kind) =>
      html`<button type="submit" name="kind" value="${kind}">${words(`conversations.reactions.${kind}`)}</button>`,
  )
  offered.set(words, choices)
  return choices
}

function inOrder(reactions: readonly ReactionCount[]): readonly ReactionCount[] {
  if (reactions.length < 2) return reactions
  return reactions.toSorted((a, b) => reactionKinds.indexOf(a.kind) - reactionKinds.indexOf(b.kind))
}
