import type {
  CommunityId,
  GatheringAnswerGiven,
  GatheringId,
  GatheringKind,
  GatheringSeriesId,
  GatheringWay,
  NeedState,
} from '#database'
import { Conflict } from '#kernel/errors.ts'
import type { Names } from '#kernel/viewer.ts'

/** What was agreed on for all of them: their title, how one usually comes, and what a rule says of when. */
export interface Series {
  readonly id: GatheringSeriesId
  readonly communityId: CommunityId
  readonly isOver: boolean
  readonly kind: GatheringKind
  readonly title: Names
  /** The rhythm that holds, from this time on the clock of this zone. */
  readonly starts: Temporal.PlainDateTime
  readonly zone: string
  readonly rule: string | null
  readonly minutes: number
  readonly way: GatheringWay
  readonly place: string
  /** Counts each change, so that of two people who change it at once the second is told. */
  readonly revision: number
}

/** One occurrence, as a member finds it. */
export interface Gathering {
  readonly id: GatheringId
  readonly seriesId: GatheringSeriesId
  readonly communityId: CommunityId
  /** Whether its community is closed: then nothing is added to it. */
  readonly isOver: boolean
  readonly kind: GatheringKind
  readonly title: Names
  readonly theme: Names
  /** What the series repeats by; null for one that stands alone, and in a cycle. */
  readonly rule: string | null
  /** The time that the rhythm gave it, and its own. */
  readonly fallsOn: Temporal.PlainDateTime
  readonly starts: Temporal.PlainDateTime
  readonly zone: string
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly way: GatheringWay
  readonly place: string
  readonly timeSetAt: Temporal.Instant
  readonly movedAt: Temporal.Instant | null
  readonly cancelledAt: Temporal.Instant | null
  readonly cancelledBecause: string
  /** Since when the rhythm of its series gives it no more. */
  readonly leftRhythmAt: Temporal.Instant | null
  readonly agendaPublishedAt: Temporal.Instant | null
  readonly liveAt: Temporal.Instant | null
  /** When its room ended, where it had one. */
  readonly endedAt: Temporal.Instant | null
  readonly harvestedAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  /** From when to when those who were not there can take part later, where the team says so. */
  readonly laterFrom: Temporal.Instant | null
  readonly laterUntil: Temporal.Instant | null
  /** How many texts there are to read for it. */
  readonly readings: number
  readonly revision: number
  /** How many said of the time that holds that they come, or perhaps. */
  readonly comes: number
  readonly maybe: number
  /** What the viewer said, of this time or of one before. */
  readonly answer: GatheringAnswerGiven | null
  readonly answerWay: GatheringWay | null
  readonly saidAt: Temporal.Instant | null
}

export type GatheringState = 'planned' | 'agendaPublished' | 'live' | 'harvested' | 'closed' | 'cancelled'

type Dated = Pick<Gathering, 'cancelledAt' | 'closedAt' | 'harvestedAt' | 'liveAt' | 'agendaPublishedAt'>

export function stateOf(gathering: Dated): GatheringState {
  if (gathering.cancelledAt !== null) return 'cancelled'
  if (gathering.closedAt !== null) return 'closed'
  if (gathering.harvestedAt !== null) return 'harvested'
  if (gathering.liveAt !== null) return 'live'
  return gathering.agendaPublishedAt === null ? 'planned' : 'agendaPublished'
}

export function endOf({ startsAt, minutes }: Pick<Gathering, 'startsAt' | 'minutes'>): Temporal.Instant {
  return startsAt.add({ minutes })
}

type Ending = Pick<Gathering, 'startsAt' | 'minutes' | 'endedAt'>

/** Whether it is over: since its room ended, or by the clock. */
export function hasEnded(gathering: Ending, now: Temporal.Instant): boolean {
  return gathering.endedAt !== null || Temporal.Instant.compare(endOf(gathering), now) <= 0
}

/** Refuses to change what has begun in its room, or is over. */
export function refuseEnded(gathering: Gathering, now: Temporal.Instant): void {
  if (hasEnded(gathering, now) || gathering.liveAt !== null) throw new Conflict('gatherings.problems.live')
}

/** Whether the viewer answered for another time than the one that holds. */
export function isAskedAgain({ saidAt, timeSetAt }: Pick<Gathering, 'saidAt' | 'timeSetAt'>): boolean {
  return saidAt !== null && Temporal.Instant.compare(saidAt, timeSetAt) < 0
}

/** What somebody said of coming, as others read it. */
export interface Answered {
  readonly name: string
  readonly isMine: boolean
  readonly answer: GatheringAnswerGiven
  readonly way: GatheringWay | null
  /** Whether it was said of another time than the one that holds. */
  readonly isOutdated: boolean
  /** What she needs in order to take part, where the viewer may know it. */
  readonly need: string | null
  /** What became of it, and what those who convene say with it. */
  readonly needState: NeedState | null
  readonly saidBack: string | null
}

/** How one comes in from afar: empty until it opens. */
export interface WayIn {
  readonly url: string
  readonly dialIn: string
  readonly opensAt: Temporal.Instant | null
}

export const ways: readonly GatheringWay[] = ['online', 'in_person', 'both']
export const answersGiven: readonly GatheringAnswerGiven[] = ['comes', 'maybe', 'cannot']
