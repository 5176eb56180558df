import type { EditorState } from '@tiptap/pm/state'

/** What is typed so far of a name or of an emoji, and where it began. */
export interface Typed {
  readonly sign: '@' | ':'
  readonly text: string
  readonly from: number
}

const name = /(?:^|[^\p{L}\p{N}._%+-])@(\p{L}[\p{L}\p{M}'’ -]{0,40})$/u
const emoji = /(?:^|[\s(]):(\p{L}[\p{L}\p{M}'’ _-]{1,20})$/u
const far = 60

/** What stands between a sign and the caret, where it could be the beginning of a name or of an emoji. */
export function typedIn({ selection }: EditorState): Typed | null {
  const { $from, empty } = selection
  const isCode = $from.parent.type.spec.code === true || $from.marks().some(({ type }) => type.name === 'code')
  if (!empty || isCode) return null
  // A mention stands as one letter, as it does in the document.
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - far), $from.parentOffset, '\n', '\uFFFC')
  const [, called] = name.exec(before) ?? []
  if (called !== undefined) return { sign: '@', text: called, from: $from.pos - called.length - 1 }
  const [, felt] = emoji.exec(before) ?? []
  return felt === undefined ? null : { sign: ':', text: felt, from: $from.pos - felt.length - 1 }
}
