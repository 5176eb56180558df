import type { PersonId, RoomParkedId } from '#database'

/** Something that came up and is kept for later, by name; at the end somebody takes it further, or it is dropped. */
export interface Parked {
  readonly id: RoomParkedId
  readonly byName: string | null
  readonly words: string
  readonly ownerId: PersonId | null
  readonly ownerName: string | null
  readonly isSettled: boolean
  readonly isDropped: boolean
}

export const parked_length_max = 300
export const parked_max = 100
