import type { Words } from '#kernel/words.ts'
import { labelOf } from '../model.ts'

/** "Member B": the same throughout one conversation, and nobody in another. */
export function maskName(words: Words, number: number): string {
  return words('conversations.masks.name', { label: labelOf(number) })
}
