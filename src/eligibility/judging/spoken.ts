import type { Known } from '../facts/model.ts'
import { isGroup, missingIn, type Group, type Part } from '../model.ts'

/** The streams that a group names: where it also asks who pays, it asks it of these and not of another of the same job. */
export interface Spoken {
  readonly streams: readonly string[]
  /** Whether all that it names are still there: what is gone might have been the one. */
  readonly isWhole: boolean
}

/** What a group says its streams are; where it names none, what is said around it. */
export function spokenIn({ kind, of }: Group, known: Known, around: Spoken | null): Spoken | null {
  if (kind === 'any') return around
  const named = of.flatMap((part) => namedBy(part, known) ?? [])
  if (named.length === 0) return around
  return { streams: named.flatMap(({ streams }) => streams), isWhole: named.every(({ isWhole }) => isWhole) }
}

/** What has to hold of a stream: a condition that names some, or several of them of which one has to hold. */
function namedBy(part: Part, known: Known): Spoken | null {
  if (isGroup(part)) return part.kind === 'any' ? namedByEach(part, known) : spokenIn(part, known, null)
  if (part.kind !== 'worksInStream') return null
  const missing = missingIn(part, known)
  return { streams: part.streams.filter((id) => !missing.includes(id)), isWhole: missing.length === 0 }
}

/** Where one of them may hold without any stream, no stream is named. */
function namedByEach({ of }: Group, known: Known): Spoken | null {
  const named = of.map((part) => namedBy(part, known))
  if (named.includes(null)) return null
  const all = named.flatMap((one) => one ?? [])
  return { streams: all.flatMap(({ streams }) => streams), isWhole: all.every(({ isWhole }) => isWhole) }
}

/** Those of her streams that are meant; all of them where none is, since then the group fails by that already. */
export function spokenOf(hers: readonly string[], spoken: Spoken | null): readonly string[] {
  if (spoken === null) return hers
  const meant = hers.filter((id) => spoken.streams.includes(id))
  return meant.length > 0 ? meant : hers
}
