import type { PersonId } from '#database'
import type { Attendee, Joined, Matched } from '../model.ts'
import { plainName } from './reading.ts'

/** Finds each by her address first, then by her name where one member alone bears it. The known come last. */
export function matched(
  joined: readonly Joined[],
  members: readonly Pick<Attendee, 'id' | 'name'>[],
  addresses: ReadonlyMap<string, PersonId>,
): readonly Matched[] {
  const byName = Map.groupBy(members, ({ name }) => plainName(name))
  const found = joined.map((one) => {
    const known = one.address === null ? undefined : addresses.get(one.address)
    const named = byName.get(plainName(one.name)) ?? []
    return { ...one, person: known ?? (named.length === 1 ? (named[0]?.id ?? null) : null) }
  })
  return [...found.filter(({ person }) => person === null), ...found.filter(({ person }) => person !== null)]
}
