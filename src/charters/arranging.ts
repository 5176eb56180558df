import { clauses_max, type Act } from './forms.ts'
import type { Part } from './model.ts'

interface Choices {
  /** The key of a clause of their own, if one begins. */
  readonly ownKey: string
  readonly offered: readonly Part[]
}

/** The clauses as they stand after one of them was added, moved or taken out. */
export function arranged(parts: readonly Part[], { what, on }: Act, { ownKey, offered }: Choices): readonly Part[] {
  if (what === 'own') return withOne(parts, { key: ownKey, en: null, fr: null })
  if (what === 'add') return withOne(parts, offered.find(({ key }) => key === on) ?? null)
  if (what === 'remove') return parts.filter(({ key }) => key !== on)
  return moved(parts, on, what === 'up' ? -1 : 1)
}

function withOne(parts: readonly Part[], part: Part | null): readonly Part[] {
  if (part === null || parts.length >= clauses_max || parts.some(({ key }) => key === part.key)) return parts
  return [...parts, { key: part.key, en: part.en, fr: part.fr }]
}

function moved(parts: readonly Part[], key: string, by: 1 | -1): readonly Part[] {
  const from = parts.findIndex((part) => part.key === key)
  const [part, other] = [parts[from], parts[from + by]]
  if (!part || !other) return parts
  return parts.map((one, at) => (at === from ? other : at === from + by ? part : one))
}
