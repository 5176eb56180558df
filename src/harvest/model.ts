import type { AgendaTopicId, GatheringId, PersonId, RoomParkedId, ThreadId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'
import type { Outcomes } from '../outcomes/index.ts'
import type { Brought } from './brought/model.ts'

/** A gathering as it is harvested: whether it is over. */
export interface HarvestPlace extends Gathering {
  readonly isPast: boolean
  /** How its minutes stand, as far as the viewer may know. */
  readonly written: MinutesState
}

export type MinutesState = 'none' | 'draft' | 'approved' | 'waived'

/** Something that was parked in the room, and what becomes of it. */
export interface ParkedItem {
  readonly id: RoomParkedId
  readonly words: string
  readonly byName: string | null
  readonly ownerId: PersonId | null
  readonly ownerName: string | null
  readonly state: ParkedState
}

/** Nothing yet, taken on in the room, something to do, put to the next gathering, or dropped. */
export type ParkedState = 'open' | 'taken' | 'action' | 'topic' | 'dropped'

/** What was to be talked of and was not. */
export interface LeftTopic {
  readonly id: AgendaTopicId
  readonly words: string
}

/** The gathering to which goes on what is left of this one. */
export interface NextGathering {
  readonly id: GatheringId
  readonly title: Names
  readonly startsAt: Temporal.Instant
}

/** All that a gathering came to. */
export interface Harvest {
  readonly outcomes: Outcomes
  /** The shared notes, as Markdown; empty where there are none. */
  readonly notes: string
  readonly parked: readonly ParkedItem[]
  readonly brought: Brought
  readonly left: readonly LeftTopic[]
  readonly next: NextGathering | null
  /** How many were there, for those who keep notes. */
  readonly came: number | null
  /** The conversation in which it is talked about. */
  readonly thread: ThreadId | null
}

export const lacks = ['parked', 'proposals', 'boards', 'notes', 'outcomes', 'owners', 'attendance'] as const
export type Lack = (typeof lacks)[number]

/** What is still missing. Only what is parked has to be settled before it can be confirmed. */
export function lacking({ outcomes, notes, parked, brought, came }: Harvest): Lack[] {
  const { decisions, actions, learnings } = outcomes
  const isMissing: Readonly<Record<Lack, boolean>> = {
    parked: parked.some(({ state }) => state === 'open'),
    proposals: decisions.some(({ state }) => state === 'proposed'),
    boards: brought.boards.some(({ isOpen }) => isOpen),
    notes: notes === '',
    outcomes: decisions.length + actions.length + learnings.length === 0,
    owners: actions.some(({ state, ownerId }) => state === 'open' && ownerId === null),
    attendance: came === 0,
  }
  return lacks.filter((one) => isMissing[one])
}
