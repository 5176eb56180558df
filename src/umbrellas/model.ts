import type { FamilyId, PersonId, UmbrellaId, Visibility } from '#database'
import type { Names } from '#kernel/viewer.ts'

export interface Umbrella {
  readonly id: UmbrellaId
  readonly parentId: UmbrellaId | null
  readonly name: Names
  /** Where leaving quickly leads. */
  readonly exitUrl: string
  readonly timeZone: string
  readonly hue: number
  /** Whether anybody may make an account here without being invited. */
  readonly hasOpenRegistration: boolean
  /** Whether whoever looks after it has to sign in by two steps. */
  readonly asksSecondStep: boolean
  /** Whether search engines may list what it tells everybody. */
  readonly isIndexed: boolean
}

/** Communities that belong together under one umbrella. */
export interface Family {
  readonly id: FamilyId
  readonly umbrellaId: UmbrellaId
  readonly name: Names
  /** Who may know of a new community in it, where that was said. */
  readonly defaultVisibility: Visibility | null
}

/** Who looks after an umbrella, or protects the privacy of those under it. */
export interface OfficeHolder {
  readonly personId: PersonId
  readonly name: string
  readonly hasPicture: boolean
  readonly since: Temporal.Instant
  /** Whether she also holds an office at an umbrella that whoever asks does not administer. */
  readonly holdsMore: boolean
}

/** A page that a stranger may see on anybody's screen: no account, no history of its own, the same for everyone. */
export const usualExitUrl = 'https://weather.gc.ca/'

/** Hues with a name that people choose from, of those that the style sheet can show. */
export const namedHues = [
  { hue: 330, key: 'umbrellas.hues.plum' },
  { hue: 0, key: 'umbrellas.hues.rose' },
  { hue: 30, key: 'umbrellas.hues.terracotta' },
  { hue: 75, key: 'umbrellas.hues.honey' },
  { hue: 120, key: 'umbrellas.hues.moss' },
  { hue: 165, key: 'umbrellas.hues.cedar' },
  { hue: 210, key: 'umbrellas.hues.lagoon' },
  { hue: 255, key: 'umbrellas.hues.evening' },
  { hue: 285, key: 'umbrellas.hues.iris' },
] as const
