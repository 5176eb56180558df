import type { CommunityId, CommunityKind, FamilyId, ProgrammeStreamId, UmbrellaId, Visibility } from '#database'
import type { Names } from '#kernel/viewer.ts'
import { codesOf } from '../employments/model.ts'
import type { Facts } from '../history/model.ts'
import type { ProgrammeStream } from '../model.ts'

/** What the communities of a family do alike. What is null was never said. */
export interface FamilySettings {
  readonly id: FamilyId
  readonly umbrellaId: UmbrellaId
  readonly name: Names
  readonly inboxAddress: string | null
  /** Months between meetings; 0 where they meet when they wish. */
  readonly rhythmMonths: number | null
  /** Who may know of a new community, where nobody says otherwise. */
  readonly defaultVisibility: Visibility | null
}

/** What a community does by itself; null where it does as its family. */
export interface CommunitySettings {
  readonly id: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly familyId: FamilyId | null
  readonly name: Names
  readonly kind: CommunityKind
  readonly visibility: Visibility
  readonly inboxAddress: string | null
  readonly rhythmMonths: number | null
  readonly streamIds: readonly ProgrammeStreamId[]
}

/** Months between meetings that a page offers. */
export const rhythms = [0, 1, 2, 3, 4, 6, 12] as const

/** What counts for a community, and whether it is its own word. */
export function inherited<T>(own: T | null, familys: T | null | undefined): { value: T | null; isOwn: boolean } {
  return own === null ? { value: familys ?? null, isOwn: false } : { value: own, isOwn: true }
}

export function familyFacts(settings: FamilySettings): Facts {
  const { inboxAddress, rhythmMonths, defaultVisibility } = settings
  return { inbox: inboxAddress, rhythm: rhythmMonths, visibility: defaultVisibility }
}

export function communityFacts(settings: CommunitySettings, streams: readonly ProgrammeStream[]): Facts {
  const { inboxAddress, rhythmMonths, streamIds } = settings
  return { inbox: inboxAddress, rhythm: rhythmMonths, streams: codesOf(streamIds, streams) }
}
