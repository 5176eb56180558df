import type { RoomBreakoutId, RoomGroupId } from '#database'

/** Small groups of a room, for a while: at random or by choice. */
export interface Breakout {
  readonly id: RoomBreakoutId
  readonly prompt: string
  readonly byChoice: boolean
  readonly isClosed: boolean
  readonly groups: readonly RoomGroup[]
}

/** One of them, with what it wrote down where the viewer may read it. */
export interface RoomGroup {
  readonly id: RoomGroupId
  readonly number: number
  readonly names: readonly string[]
  readonly isMine: boolean
  /** Null where it is another group's own as yet. */
  readonly words: string | null
  readonly revision: number
}

/** Divides people into groups as near to a size as goes: sizes differ by at most one, and everybody is in one. */
export function inGroups<T>(people: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.round(people.length / size))
  return Array.from({ length: count }, (_group, at) => people.filter((_person, index) => index % count === at))
}

export const group_words_max = 8000
export const group_size_max = 20
