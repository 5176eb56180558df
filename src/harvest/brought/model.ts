import type { AgendaKind, BoardId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Picture } from '../../rooms/index.ts'

/** How the group arrived and went, what small groups wrote down for all, and what all have seen on boards: never who. */
export interface Brought {
  readonly moods: readonly MoodBrought[]
  readonly breakouts: readonly GroupsBrought[]
  readonly boards: readonly BoardBrought[]
}

/** How people were at a check-in or a check-out, where that was shown to everybody. */
export interface MoodBrought {
  readonly title: Names
  readonly kind: AgendaKind | null
  readonly parts: NonNullable<Picture['parts']>
}

/** What the groups of one breakout brought back. */
export interface GroupsBrought {
  readonly prompt: string
  readonly groups: readonly { readonly number: number; readonly words: string }[]
}

/** A board with what was shown on it: nothing, where nothing was. */
export interface BoardBrought {
  readonly id: BoardId
  readonly question: string
  readonly isOpen: boolean
  readonly groups: readonly GroupOfNotes[]
  /** Notes in no group. */
  readonly loose: readonly NoteBrought[]
}

export interface GroupOfNotes {
  readonly name: string
  /** What it was given, where that was counted. */
  readonly dots: number | null
  readonly notes: readonly NoteBrought[]
}

export interface NoteBrought {
  readonly words: string
  readonly dots: number | null
}

/** Boards on which something was shown: the others came to nothing. */
export function shownBoards({ boards }: Brought): readonly BoardBrought[] {
  return boards.filter(({ groups, loose }) => groups.length > 0 || loose.length > 0)
}
