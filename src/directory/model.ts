import type { CommunityId, PersonId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** Whom somebody looks for among people. What is null is not asked for. */
export interface Wanted {
  /** Words of a name, or of what somebody can offer; each may be begun only. */
  readonly words: readonly string[]
  readonly stream: string | null
  readonly role: string | null
  readonly region: string | null
  readonly language: string | null
  readonly community: CommunityId | null
  /** Only those who say what they can offer. */
  readonly offers: boolean
}

/** What the directory asks for by a choice from a list. */
export const facetKeys = ['stream', 'role', 'region', 'language', 'community'] as const
export type FacetKey = (typeof facetKeys)[number]

/** Somebody as the directory shows her to one viewer: what that viewer may read and nothing else. */
export interface ListedPerson {
  readonly id: PersonId
  readonly name: string
  readonly hasPicture: boolean
  readonly offer: string | null
  readonly stream: Names | null
  readonly role: Names | null
  readonly region: Names | null
  /** Codes, with a space between. */
  readonly languages: string | null
  /** Where the viewer meets her, of communities that others may know of. */
  readonly communities: readonly CommunityId[]
}

/** How many of those found say the same. */
export interface Counted {
  readonly value: string
  /** Null where it is no word of a list. */
  readonly name: Names | null
  readonly count: number
}

export interface FoundPeople {
  readonly people: readonly ListedPerson[]
  /** The last of these, where there are more after. */
  readonly next: PersonId | null
  /** Null where they are too many to be counted. */
  readonly count: number | null
  /** Whether so many say what was asked for that only some of them were looked at. */
  readonly isCut: boolean
  /** Null where they are too many to be counted. */
  readonly facets: Readonly<Record<FacetKey, readonly Counted[]>> | null
  /** Communities of the viewer that the directory looks into. */
  readonly communities: readonly CommunityId[]
}

export const pageSize = 24

/** More than so many are not counted: whoever finds them has not said yet whom she looks for. */
export const countedMax = 100

/** Of words that more entries than these hold, only so many are looked at: another word finds more than patience does. */
export const saidMax = 1_000

const wordsMax = 6

/** The words of what somebody typed. */
export function wordsIn(typed: string): string[] {
  return (typed.slice(0, 200).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, wordsMax)
}

/** Whether anything is asked for. */
export function isNarrowed({ words, offers, ...chosen }: Wanted): boolean {
  return words.length > 0 || offers || facetKeys.some((key) => chosen[key] !== null)
}
