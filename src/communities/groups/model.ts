import type { PersonId, SmallGroupId } from '#database'

/** A few members who work together for a while. */
export interface SmallGroup {
  readonly id: SmallGroupId
  /** Its number among those of the community, from 1. */
  readonly place: number
  /** What it is called; empty where its number is its name. */
  readonly name: string
  readonly members: readonly GroupMember[]
}

/** Somebody of the community, as the page of its small groups shows her. */
export interface GroupMember {
  readonly personId: PersonId
  readonly name: string
  readonly hasPicture: boolean
  readonly isAway: boolean
}

export const groupSizeMin = 2
export const groupSizeMax = 12
export const groupsMax = 40

/**
 * Divides people into groups as even as can be, none larger than `size` and each person in one of them. Takes people in
 * the order in which they are to be dealt out (shuffle before, for chance), and a size of at least 2; gives as few groups
 * as that allows, in which the numbers of people differ by one at most. Nobody gives no group.
 */
export function divide<T>(people: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(people.length / size)
  const groups: T[][] = Array.from({ length: count }, () => [])
  for (const [i, one] of people.entries()) groups[i % count]?.push(one)
  return groups
}

/** The same people in an order of chance, by a number of [0, 1) drawn for each. Fisher and Yates, as Durstenfeld has it. */
export function shuffled<T>(people: readonly T[], draw: () => number): readonly T[] {
  const order = [...people]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(draw() * (last + 1))
    const [one, other] = [order[at], order[last]]
    if (one !== undefined && other !== undefined) [order[at], order[last]] = [other, one]
  }
  return order
}
