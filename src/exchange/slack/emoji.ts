import { get } from 'node-emoji'
import { aliases } from './emoji-names.ts'

/** Slack's name for an emoji, as its letter; null for a workspace's own pictures, which no export holds. */
export function emojiFor(name: string): string | null {
  const base = withoutTone(name)
  const flag = /^flag-([a-z]{2})$/.exec(base)?.[1]
  if (flag !== undefined) return flagOf(flag)
  return aliases[base] ?? get(base) ?? get(base.replaceAll('-', '_')) ?? null
}

export function withoutTone(name: string): string {
  return name.replace(/::skin-tone-\d$/, '').toLowerCase()
}

/** `1f44d-1f3fc`, as rich text has it. */
export function emojiOfCode(code: string | undefined): string | null {
  if (code === undefined || !/^[0-9a-f]{2,6}(?:-[0-9a-f]{2,6}){0,9}$/i.test(code)) return null
  const points = code.split('-').map((part) => Number.parseInt(part, 16))
  return points.every(isEmojiPart) ? String.fromCodePoint(...points) : null
}

// Digits, `#` and `*` begin the keycaps; nothing else below the arrows and signs is part of an emoji.
function isEmojiPart(point: number): boolean {
  return point <= 0x10ffff && /\p{Emoji}|\u200D|\uFE0F|\u20E3|[\u{E0020}-\u{E007F}]/u.test(String.fromCodePoint(point))
}

function flagOf(country: string): string {
  const regionalA = 0x1f1e6
  return String.fromCodePoint(...Array.from(country, (letter) => regionalA + letter.charCodeAt(0) - 97))
}
