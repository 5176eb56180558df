import type { BoardId } from '#database'

/** What small groups wrote down for all, and what all have seen on boards: never who. */
export interface Brought {
  readonly breakouts: readonly GroupsBrought[]
  readonly boards: readonly BoardBrought[]
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
