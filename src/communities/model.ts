import type { CommunityId, CommunityKind, FamilyId, PersonId, Role, UmbrellaId, Visibility } from '#database'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { ProfileField } from '../profiles/index.ts'
import type { Family } from '../umbrellas/index.ts'

export interface Community {
  readonly id: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly familyId: FamilyId | null
  /** Whether search engines may list its public page. */
  readonly isIndexed: boolean
  readonly name: Names
  readonly purpose: Names
  readonly kind: CommunityKind
  readonly visibility: Visibility
  readonly memberCount: number
  readonly state: RunningState
  /** From when to when it is meant to be there, where somebody said so. */
  readonly startsOn: Temporal.PlainDate | null
  readonly endsOn: Temporal.PlainDate | null
  /** Null while it is planned, and where it never opened. */
  readonly openedAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  /** What is told of how many belonged, and from where, once it is closed. */
  readonly finalCount: FinalCount | null
  /** Where it goes on once it is closed; null where it does not, or where the viewer may not know of that one. */
  readonly successor: Successor | null
  /** Whether its members may speak as "a member". */
  readonly allowsMasks: boolean
  /** Whether they may speak by role and region. */
  readonly allowsPositions: boolean
  /** Whether it has a peer-support space, as its members alone are told. */
  readonly hasSupport: boolean
  /** Whether the viewer, as its member, is asked to agree to what its members agree to. */
  readonly asksAgreement: boolean
}

/** Whether it runs: apart from how mature it is. */
export type RunningState = 'planned' | 'active' | 'closed'

export type Successor = Pick<Community, 'id' | 'name' | 'isIndexed'>

/** How many belonged on the day it closed, and from how many places where that is told. */
export interface FinalCount {
  readonly members: number
  readonly provinces?: number
  readonly territories?: number
  readonly states?: number
  readonly districts?: number
}

/** Read by its members, and by nobody written in. */
export function isOver({ state }: Pick<Community, 'state'>): boolean {
  return state === 'closed'
}

/** Closed before it ever opened: no past community. */
export function wasGivenUp({ state, openedAt }: Pick<Community, 'state' | 'openedAt'>): boolean {
  return state === 'closed' && openedAt === null
}

/** Within so many days whoever looks after it can open it again. */
export const reopenDays = 30

export function canStillReopen({ closedAt }: Pick<Community, 'closedAt'>, now: Temporal.Instant): boolean {
  return closedAt !== null && Temporal.Instant.compare(closedAt.add({ hours: reopenDays * 24 }), now) > 0
}

/** Somebody's time in a community, as fellow members see it. */
export interface Member {
  readonly communityId: CommunityId
  readonly personId: PersonId
  readonly name: string
  readonly hasPicture: boolean
  readonly roles: readonly Role[]
  /** Whether she looks after an umbrella, or its privacy: then only its administrators help her sign in again. */
  readonly holdsOffice: boolean
  /** What the viewer would rather not hear of her; null where nothing is kept away. */
  readonly muting: Muting | null
  readonly joinedAt: Temporal.Instant
  /** What she shows the viewer of herself; null where that is nothing. */
  readonly profile: readonly ProfileField[] | null
}

/** How much of somebody one would rather not hear. */
export type Muting = 'muted' | 'blocked'

/** Somebody whom the viewer muted or blocked. */
export interface Muted {
  readonly personId: PersonId
  /** Null where the viewer meets her nowhere any more. */
  readonly name: string | null
  readonly muting: Muting
}

/** In the order in which a page offers them. */
export const kinds: readonly CommunityKind[] = ['role', 'topic', 'programme', 'coordination', 'affinity']
export const visibilities: readonly Visibility[] = ['listed', 'public', 'hidden']

/** Chosen where a new community is to be as visible as its family says. */
export const asFamily = 'family'

/** How visible a new community is where neither its founder nor a family says anything. */
export const usualVisibility: Visibility = 'listed'

type Saying = Pick<Family, 'id' | 'defaultVisibility'>

/** How visible a new community of one of these families is, or of none, where its founder leaves it to the family. */
export function visibilityIn(families: readonly Saying[], family: FamilyId | null): Visibility {
  return families.find(({ id }) => id === family)?.defaultVisibility ?? usualVisibility
}

/** What a page said of these families, to be compared with what they say when it is sent. */
export function familiesShown(families: readonly Saying[]): string {
  const said = families.flatMap(({ id, defaultVisibility }) =>
    defaultVisibility ? [`${id} ${defaultVisibility}`] : [],
  )
  return said.toSorted().join(', ')
}
export const roles: readonly Role[] = ['member', 'core_member', 'facilitator', 'knowledge_steward', 'coordinator']

/** Those who call the community together. */
const conveningRoles: readonly Role[] = ['coordinator', 'facilitator']

export function convenes(member: { readonly roles: readonly Role[] }): boolean {
  return member.roles.some((role) => conveningRoles.includes(role))
}

/** Roles beyond belonging, in the order in which they are said. */
export function rolesToSay(member: { readonly roles: readonly Role[] }): readonly Role[] {
  return roles.filter((role) => role !== 'member' && member.roles.includes(role)).toReversed()
}

const smallestTold = 5

export type Headcount = { readonly exactly: number } | { readonly fewerThan: number }

/** How many belong, as told to this viewer: outside a hidden community, few are not counted out. */
export function headcount(community: Community, viewer: Viewer): Headcount {
  const isInside = viewer.rolesIn(community.id).length > 0
  const count = isInside ? community.memberCount : (community.finalCount?.members ?? community.memberCount)
  if (isInside || community.visibility !== 'hidden' || count === 0) return { exactly: count }
  return count < smallestTold ? { fewerThan: smallestTold } : { exactly: count }
}
