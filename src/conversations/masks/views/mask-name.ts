import { inLanguage } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { letterOf, type MaskLabel, type Position } from '../model.ts'

/** "Member B", or "Counsellor, North (B)": the same throughout one conversation, and nobody in another. */
export function maskName(words: Words, mask: MaskLabel): string {
  const label = letterOf(mask.number)
  const position = positionName(words, mask)
  return position === ''
    ? words('conversations.masks.name', { label })
    : words('conversations.masks.positionName', { label, position })
}

/** "Counsellor, North", or the one of the two that is said. */
export function positionName({ language }: Words, { role, region }: Position): string {
  return [role, region].flatMap((names) => (names ? [inLanguage(names, language).text] : [])).join(', ')
}
