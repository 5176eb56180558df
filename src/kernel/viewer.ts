import type { CommunityId, PersonId, Role, SessionId, UmbrellaId } from '#database'
import { SignInNeeded } from '#kernel/errors.ts'
import type { Hand } from '#kernel/masks.ts'
import type { Language } from '#kernel/words.ts'

export interface Names {
  readonly en: string | null
  readonly fr: string | null
}

/** A community as its member's navigation shows it. */
export interface Belonging {
  readonly id: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly name: Names
  readonly roles: readonly Role[]
  readonly hasNews: boolean
  /** Whether it is closed: then it is read, and the way around leads there no more. */
  readonly isOver: boolean
}

/** The umbrella under whose roof a page is shown: its mark, its hue, where leaving quickly leads. */
export interface Roof {
  readonly id: UmbrellaId | null
  readonly name: Names
  readonly hue: number
  readonly exitUrl: string
}

export type Theme = 'system' | 'light' | 'dark'

/** Whoever is asking. A visitor is a viewer too, one with no roles, so no rule needs a null check. */
export interface Viewer {
  readonly id: PersonId | null
  readonly sessionId: SessionId | null
  readonly name: string
  readonly hasPicture: boolean
  readonly language: Language
  readonly timeZone: string
  readonly theme: Theme
  readonly isDiscreet: boolean
  /** Whether Shift, pressed three times, leaves quickly. */
  readonly leavesByShift: boolean
  readonly roof: Roof
  readonly belongings: readonly Belonging[]
  readonly administers: readonly UmbrellaId[]
  /** Umbrellas whose privacy officer she is, with those below them. */
  readonly protects: readonly UmbrellaId[]
  /** Umbrellas she lives under: her own, those of her communities, those she looks after, and all above them. */
  readonly roofs: readonly UmbrellaId[]
  readonly unseenNotices: number
  /** Finds what she says masked, and nobody else's; null for whoever is not a person. */
  readonly hand: Hand | null
  /** When she last showed, in this session, that it is she. */
  readonly confirmedAt: Temporal.Instant | null
  /** From when on her administration rests until she signs in by more than one thing; null where nothing is asked. */
  readonly strengthenBy: Temporal.Instant | null
  rolesIn(community: CommunityId): readonly Role[]
}

export const noRoof: Roof = {
  id: null,
  name: { en: 'Hearth', fr: 'Hearth' },
  hue: 330,
  exitUrl: 'https://www.google.com/',
}

export const visitor: Viewer = {
  id: null,
  sessionId: null,
  name: '',
  hasPicture: false,
  language: 'en',
  timeZone: 'UTC',
  theme: 'system',
  isDiscreet: true,
  leavesByShift: true,
  roof: noRoof,
  belongings: [],
  administers: [],
  protects: [],
  roofs: [],
  unseenNotices: 0,
  hand: null,
  confirmedAt: null,
  strengthenBy: null,
  rolesIn: () => [],
}

/** Work that no person started: imports from the command line, jobs. Rules name it where it may act. */
export const theSystem: Viewer = { ...visitor, isDiscreet: false }

export function signedIn(viewer: Viewer): PersonId {
  if (viewer.id === null) throw new SignInNeeded('errors.signInNeeded')
  return viewer.id
}

export function belongsTo(viewer: Viewer, community: CommunityId): boolean {
  return viewer.rolesIn(community).length > 0
}

export function hasRole(viewer: Viewer, community: CommunityId, ...roles: readonly Role[]): boolean {
  return viewer.rolesIn(community).some((role) => roles.includes(role))
}

export function protects(viewer: Viewer, umbrella: UmbrellaId): boolean {
  return viewer.protects.includes(umbrella)
}

export function administers(viewer: Viewer, umbrella: UmbrellaId): boolean {
  return viewer.administers.includes(umbrella)
}
