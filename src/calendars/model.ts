import type {
  CalendarFeedId,
  CalendarSaying,
  CommunityId,
  GatheringAnswerGiven,
  GatheringId,
  PersonId,
} from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

/** What entries say: nothing at all, nothing of communities that are hidden, or the title of each gathering. */
export const sayings: readonly CalendarSaying[] = ['nothing', 'nothing_of_hidden', 'titles']

/** What somebody chose for her entries, wherever they are. */
export interface Wish {
  readonly says: CalendarSaying
  /** What stands in the place of a title; empty where her language has a word for it. */
  readonly words: string
  readonly getsInvitations: boolean
}

/** Whoever gets letters that say nothing has entries that say nothing, until she chooses. */
export function sayingOf(chosen: CalendarSaying | null, isDiscreet: boolean): CalendarSaying {
  return chosen ?? (isDiscreet ? 'nothing' : 'nothing_of_hidden')
}

/** An address of hers: of all her communities, or of one. */
export interface Feed {
  readonly id: CalendarFeedId
  readonly communityId: CommunityId | null
  readonly madeAt: Temporal.Instant
  readonly fetchedOn: Temporal.PlainDate | null
}

/** A feed as whoever shows its secret opens it. */
export interface OpenFeed {
  readonly id: CalendarFeedId
  readonly ownerId: PersonId
  readonly language: Language
  readonly says: CalendarSaying
  readonly words: string
  readonly communityId: CommunityId | null
  /** Those of her communities that it is of, and in which she is now. */
  readonly communities: readonly CommunityId[]
  readonly fetchedOn: Temporal.PlainDate | null
}

/** One gathering, as an entry of its reader's calendar is made from it. */
export interface Occurrence {
  readonly id: GatheringId
  readonly community: Names
  readonly isHidden: boolean
  readonly sequence: number
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly zone: string
  readonly title: Names
  readonly theme: Names
  readonly place: string
  readonly changedAt: Temporal.Instant
  readonly isOff: boolean
  /** What she said of the time that holds. */
  readonly answer: GatheringAnswerGiven | null
  /** The way in from afar, where it is open now. */
  readonly url: string
  readonly dialIn: string
}
