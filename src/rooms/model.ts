import type {
  AgendaItemId,
  AgendaKind,
  CommunityId,
  GatheringId,
  PersonId,
  RoomRunId,
  RoomStepId,
  RoomWho,
} from '#database'
import type { Names } from '#kernel/viewer.ts'

/** The live room of a gathering, open or not yet, as the viewer finds it. */
export interface Room {
  readonly id: GatheringId
  readonly communityId: CommunityId
  /** Whether its community is closed. */
  readonly isOver: boolean
  readonly title: Names
  readonly theme: Names
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly cancelledAt: Temporal.Instant | null
  readonly harvestedAt: Temporal.Instant | null
  readonly openedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly stepId: RoomStepId | null
  readonly stepSince: Temporal.Instant | null
  /** Counts the moves from step to step. */
  readonly moves: number
  /** Running until then; or standing, with so many seconds left; or neither. */
  readonly timerUntil: Temporal.Instant | null
  readonly timerLeft: number | null
  /** Whether turns are counted, so that those who spoke less come first. */
  readonly isFair: boolean
  /** Whether it is the viewer's turn to facilitate. */
  readonly isMyTurn: boolean
  /** Whether the viewer leads it, and whether she would rather not see the timer. */
  readonly leads: boolean
  readonly hidesTimer: boolean
}

/** One thing that is done in a room, in its place among the others. */
export interface RoomStep {
  readonly id: RoomStepId
  readonly place: number
  readonly itemId: AgendaItemId | null
  /** The protocol that it is a step of. */
  readonly runId: RoomRunId | null
  /** Null for what was put in on the spot. */
  readonly kind: AgendaKind | null
  /** In neither language: what its kind is called. */
  readonly title: Names
  readonly about: Names
  /** Who speaks or works, as protocols say it. */
  readonly who: RoomWho | null
  readonly seconds: number | null
  readonly skippedAt: Temporal.Instant | null
}

/** Somebody who is in a room, or leads it. */
export interface Present {
  readonly personId: PersonId
  readonly name: string
  readonly isMe: boolean
  readonly leads: boolean
  readonly isHere: boolean
}

/** A room opens so many hours before its gathering begins: early enough to get ready. */
export const opens_hours_before = 3

/** A room that nobody ends is over by itself, so many hours after its gathering should have ended. */
export const closes_hours_after = 3

export function closesAt({ startsAt, openedAt, minutes }: Pick<Room, 'startsAt' | 'openedAt' | 'minutes'>) {
  const isLate = openedAt !== null && Temporal.Instant.compare(openedAt, startsAt) > 0
  return (isLate ? openedAt : startsAt).add({ minutes, hours: closes_hours_after })
}

/** Somebody is here whose page asked within so many seconds. Pages ask again within two thirds of that. */
export const here_seconds = 90

/** How often at most it is written that somebody is here. */
export const beat_seconds = 20

export function isBeatDue(seenAt: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return seenAt === null || now.epochMilliseconds - seenAt.epochMilliseconds > beat_seconds * 1000
}

export function isOpen({ openedAt, endedAt, isOver }: Pick<Room, 'openedAt' | 'endedAt' | 'isOver'>): boolean {
  return openedAt !== null && endedAt === null && !isOver
}

export function isDue({ startsAt }: Pick<Room, 'startsAt'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(startsAt.subtract({ hours: opens_hours_before }), now) <= 0
}

/** The steps before and after the one that is on, without those that are skipped. */
export function around(steps: readonly RoomStep[], current: RoomStepId | null) {
  const at = steps.findIndex(({ id }) => id === current)
  const isOn = ({ skippedAt }: RoomStep) => skippedAt === null
  return {
    now: steps[at] ?? null,
    back: steps.slice(0, Math.max(at, 0)).findLast(isOn) ?? null,
    next: steps.slice(at + 1).find(isOn) ?? null,
  }
}

export function isCheck({ kind }: Pick<RoomStep, 'kind'>): boolean {
  return kind === 'check_in' || kind === 'check_out'
}

/** What is done where there is no agenda: a word from each, what one came for, and a word at the end. */
export function usualSteps(minutes: number): readonly { kind: 'check_in' | 'check_out' | null; seconds: number }[] {
  if (minutes < 20) return [{ kind: null, seconds: minutes * 60 }]
  return [
    { kind: 'check_in', seconds: 300 },
    { kind: null, seconds: (minutes - 10) * 60 },
    { kind: 'check_out', seconds: 300 },
  ]
}
