import type { CommunityId, PersonId, Role } from '#database'

/** Who was in a channel: its members now, whoever joined it, and whoever said something in it. */
export interface Members {
  readonly community: CommunityId
  readonly people: Map<PersonId, Presence>
}

export interface Presence {
  /** In the channel when it was exported. */
  readonly isMember: boolean
  readonly roles: readonly Role[]
  readonly firstSeen: Temporal.Instant | null
  readonly lastSeen: Temporal.Instant | null
}

export function newMembers(community: CommunityId): Members {
  return { community, people: new Map() }
}

export function addMember({ people }: Members, person: PersonId, isCoordinator: boolean): void {
  const known = people.get(person) ?? unseen
  people.set(person, { ...known, isMember: true, roles: isCoordinator ? coordinating : known.roles })
}

export function see({ people }: Members, person: PersonId, at: Temporal.Instant): void {
  const known = people.get(person) ?? unseen
  const isFirst = known.firstSeen === null || Temporal.Instant.compare(at, known.firstSeen) < 0
  const isLast = known.lastSeen === null || Temporal.Instant.compare(at, known.lastSeen) > 0
  if (!isFirst && !isLast && people.has(person)) return
  people.set(person, { ...known, firstSeen: isFirst ? at : known.firstSeen, lastSeen: isLast ? at : known.lastSeen })
}

const coordinating: readonly Role[] = ['member', 'coordinator']
const unseen: Presence = { isMember: false, roles: ['member'], firstSeen: null, lastSeen: null }
