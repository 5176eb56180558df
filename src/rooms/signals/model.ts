import type { PersonId, RoomSignalAnswer, RoomSignalId, RoomSignalKind } from '#database'

/** What somebody tells those who lead, and nobody else: that she needs a pause, help, or a word in private. */
export interface Signal {
  readonly id: RoomSignalId
  readonly personId: PersonId
  readonly name: string
  readonly isMine: boolean
  readonly kind: RoomSignalKind
  readonly sentAt: Temporal.Instant
  readonly answer: RoomSignalAnswer | null
}

export const signalKinds: readonly RoomSignalKind[] = ['pause', 'help', 'word']
export const signalAnswers: readonly RoomSignalAnswer[] = ['seen', 'pause_soon', 'will_write', 'coming']
