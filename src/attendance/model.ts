import type { AttendanceSource, AttendanceState, PersonId } from '#database'

/** Somebody of the community, and whether she was there, as far as it is noted. */
export interface Attendee {
  readonly id: PersonId
  readonly name: string
  /** Whether she had said that she comes. */
  readonly isExpected: boolean
  readonly state: AttendanceState | null
  readonly source: AttendanceSource | null
  readonly minutes: number | null
  /** Whether she took part later, in writing. */
  readonly isLater: boolean
}

/** Somebody as a report of a video service names her, her joins taken together. */
export interface Joined {
  readonly name: string
  readonly address: string | null
  readonly minutes: number | null
}

/** The same, with the member that she is as far as it is known. */
export interface Matched extends Joined {
  readonly person: PersonId | null
}

export const states: readonly AttendanceState[] = ['present', 'late', 'left', 'excused', 'absent']

/** Whether she was there, for all or a part of it. */
export function wasThere(state: AttendanceState | null): boolean {
  return state === 'present' || state === 'late' || state === 'left'
}
