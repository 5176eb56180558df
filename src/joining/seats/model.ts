import type { CommunityId, HandOverId, PersonId } from '#database'
import type { Language } from '#kernel/words.ts'

export type HandOverState = 'proposed' | 'agreed' | 'taken' | 'declined' | 'withdrawn'

/** A seat that somebody passes on to a successor, to her and to those who coordinate. */
export interface HandOver {
  readonly id: HandOverId
  readonly communityId: CommunityId
  readonly personId: PersonId
  readonly personName: string | null
  /** The successor, as she calls her. */
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly state: HandOverState
  readonly proposedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
}

/** What a predecessor wrote for whoever took her seat. */
export interface HandOverNotes {
  readonly id: HandOverId
  /** Null where the viewer meets her nowhere any more. */
  readonly from: string | null
  readonly words: string
  readonly takenAt: Temporal.Instant
}
