import type { AgendaItemId, AgendaKind, RoomWho } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { GatheringVisit } from '../../gatherings/index.ts'
import { library, type Protocol } from '../../protocols/index.ts'
import { closesAt, isDue } from '../model.ts'

/** The room of a gathering, opened at some time, as far as a guest may know where it is. */
export interface RoomVisited {
  readonly isEnded: boolean
  /** Null for what was put in on the spot, and where nothing is on. */
  readonly kind: AgendaKind | null
  readonly who: RoomWho | null
  /** What the agenda calls it; both null where that is its kind. */
  readonly title: Names
  /** The way of working that it is a step of, where that comes with Hearth. */
  readonly shippedProtocol: string | null
  /** How many of its steps came before, of how many. */
  readonly part: number
  readonly parts: number
  readonly isMine: boolean
  /** The step of the agenda, where she leads it. */
  readonly itemId: AgendaItemId | null
  /** As the room says it: to whoever leads it alone. */
  readonly led: { readonly title: Names; readonly about: Names }
  readonly timerUntil: Temporal.Instant | null
  readonly timerLeft: number | null
  readonly hidesTimer: boolean
}

/** A step of the agenda, as a guest reads it. */
export interface VisitStep {
  readonly id: AgendaItemId
  readonly kind: AgendaKind
  readonly minutes: number
  readonly title: Names
  readonly isMine: boolean
  readonly isOn: boolean
}

/** A step that a guest leads, with all that she needs in order to. */
export interface StepLed {
  readonly kind: AgendaKind
  readonly minutes: number
  readonly title: Names
  /** What members wrote for it, and what should come of it. */
  readonly words: string
  readonly wanted: string
  readonly way: Protocol | null
}

/** What is asked in a room, as a guest may read it. */
export interface Asking {
  readonly kind: AgendaKind | null
  readonly title: Names
  readonly about: Names
  /** What the way of working is called, where that may be told. */
  readonly way: Names
}

const nothing: Names = { en: null, fr: null }

/**
 * What is asked now. The words of a way of working come from the library that comes with Hearth, which names nobody; those
 * that members wrote are for whoever leads the step.
 */
export function askedNow({ kind, title, isMine, led, shippedProtocol, part }: RoomVisited): Asking {
  const shipped = library.find(({ slug }) => slug === shippedProtocol)
  const way = shipped?.title ?? nothing
  if (isMine) return { kind, ...led, way }
  const step = shipped?.steps[part]
  return step ? { kind, title: step.title, about: step.text, way } : { kind, title, about: nothing, way }
}

/** Whether there is anything to follow: from when the room can open until it has ended, or would have. */
export function isFollowed(
  visit: Pick<GatheringVisit, 'startsAt' | 'minutes'>,
  room: RoomVisited | null,
  now: Temporal.Instant,
): boolean {
  if (room !== null) return !room.isEnded
  return isDue(visit, now) && Temporal.Instant.compare(now, closesAt({ ...visit, openedAt: null })) < 0
}
