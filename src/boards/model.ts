import type {
  BoardAnonymity,
  BoardGroupId,
  BoardId,
  BoardItem,
  BoardKind,
  BoardNoteId,
  BoardOwnNoteId,
  CommunityId,
  GatheringId,
  PersonId,
} from '#database'

/** One question that a group thinks about together. */
export interface Board {
  readonly id: BoardId
  readonly communityId: CommunityId
  readonly gatheringId: GatheringId | null
  /** Whether its community is closed: then it stays as it is. */
  readonly isOver: boolean
  readonly kind: BoardKind
  readonly question: string
  readonly anonymity: BoardAnonymity
  /** How many dots each person has; null before there is a vote. */
  readonly dots: number | null
  readonly votesOn: BoardItem | null
  /** Whether dots are seen while they are given. */
  readonly showsVotes: boolean
  readonly openedAt: Temporal.Instant
  readonly openedBy: PersonId | null
  readonly openedByName: string | null
  readonly revealedAt: Temporal.Instant | null
  readonly votingAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  readonly closedByName: string | null
  /** How many voted; null before it closed, and where nothing is shown of it. */
  readonly voters: number | null
}

export type BoardState = 'collecting' | 'grouping' | 'voting' | 'closed'

type Dated = Pick<Board, 'closedAt' | 'votingAt' | 'revealedAt'>

export function stateOf({ closedAt, votingAt, revealedAt }: Dated): BoardState {
  if (closedAt !== null) return 'closed'
  if (votingAt !== null) return 'voting'
  return revealedAt === null ? 'collecting' : 'grouping'
}

/** Of so many people at least something is shown of an anonymous board. The database says it too. */
export const shownFrom = 5
export const dotsMax = 20
export const optionsMax = 20

/** A note that all can read. */
export interface Note {
  readonly id: BoardNoteId
  readonly words: string
  readonly groupId: BoardGroupId | null
  /** Null where it is nobody’s, or a former member’s. */
  readonly authorName: string | null
  readonly isMine: boolean
  readonly heldAt: Temporal.Instant | null
  /** The sum of its dots, once the vote is closed. */
  readonly dots: number | null
}

export interface Group {
  readonly id: BoardGroupId
  readonly name: string
  readonly dots: number | null
}

/** What the viewer has written and only she reads. */
export interface OwnNote {
  readonly id: BoardOwnNoteId
  readonly words: string
  /** Not shown with the others unless she says so. */
  readonly keptAt: Temporal.Instant | null
}

/** Dots that somebody gave: the viewer, or others where they are seen. */
export interface Vote {
  readonly noteId: BoardNoteId | null
  readonly groupId: BoardGroupId | null
  readonly dots: number
  readonly isMine: boolean
  readonly name: string | null
}

/** All of a board that its viewer may know. */
export interface Contents {
  readonly notes: readonly Note[]
  readonly groups: readonly Group[]
  readonly own: readonly OwnNote[]
  readonly votes: readonly Vote[]
  /** How many have written; null where that would say who. */
  readonly writers: number | null
}

/** Something that dots are given to: a group with its notes, or a note. */
export interface Item {
  readonly key: ItemKey
  readonly label: string
  /** What is in it, where it is a group. */
  readonly notes: readonly Note[]
  readonly mine: number
  /** All dots on it, where they are seen. */
  readonly dots: number | null
  readonly names: readonly string[]
}

export type ItemKey = `note ${BoardNoteId}` | `group ${BoardGroupId}`

/** What there is to vote on: where it is groups, a note that stands alone is one, too. */
export function itemsOf(board: Pick<Board, 'votesOn' | 'showsVotes' | 'closedAt'>, contents: Contents): Item[] {
  const shown = contents.notes.filter(({ heldAt }) => heldAt === null)
  const isGrouped = board.votesOn === 'groups'
  const single = isGrouped ? shown.filter(({ groupId }) => groupId === null) : shown
  const isLive = board.showsVotes && board.closedAt === null
  const item = (key: ItemKey, { label, notes, dots }: Pick<Item, 'label' | 'notes' | 'dots'>): Item => {
    const given = contents.votes.filter((vote) => keyOf(vote) === key)
    const mine = sumOf(given.filter(({ isMine }) => isMine))
    const names = given.flatMap(({ name }) => (name === null ? [] : [name]))
    return { key, label, notes, mine, dots: isLive ? sumOf(given) : dots, names }
  }
  const groups = isGrouped
    ? contents.groups.map(({ id, name, dots }) =>
        item(`group ${id}`, { label: name, notes: shown.filter(({ groupId }) => groupId === id), dots }),
      )
    : []
  return [...groups, ...single.map(({ id, words, dots }) => item(`note ${id}`, { label: words, notes: [], dots }))]
}

/** With most dots first; what has as many stays in its order. */
export function byDots(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
}

/** How many dots the viewer has given. */
export function spent({ votes }: Pick<Contents, 'votes'>): number {
  return sumOf(votes.filter(({ isMine }) => isMine))
}

function sumOf(votes: readonly Pick<Vote, 'dots'>[]): number {
  return votes.reduce((sum, { dots }) => sum + dots, 0)
}

function keyOf({ noteId, groupId }: Vote): ItemKey | null {
  if (noteId !== null) return `note ${noteId}`
  return groupId === null ? null : `group ${groupId}`
}
