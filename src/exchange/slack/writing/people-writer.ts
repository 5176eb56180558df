import type { PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { SlackPerson } from '../model.ts'
import type { Arrival } from './context.ts'
import type { Written } from './model.ts'
import { unguardedArrivals } from './people-commands.ts'

/** Brings people in groups; all that were taken are here once settled. */
export interface PeopleWriter {
  take(person: SlackPerson): Promise<void>
  settle(): Promise<void>
  personOf(externalId: string): PersonId | undefined
  isGone(externalId: string): boolean
}

const together = 1000

export function newPeopleWriter(system: Db, arrival: Arrival, written: Written): PeopleWriter {
  const people = new Map<string, PersonId>()
  const gone = new Set<string>()
  let waiting: SlackPerson[] = []

  async function settle(): Promise<void> {
    if (waiting.length === 0) return
    const arrived = await unguardedArrivals(system, arrival, waiting)
    for (const [externalId, id] of arrived.people) people.set(externalId, id)
    written.people += arrived.isNew
    written.claims += arrived.mayClaim
    waiting = []
  }

  async function take(person: SlackPerson): Promise<void> {
    if (person.isDeleted || person.isBot) gone.add(person.externalId)
    waiting.push(person)
    if (waiting.length >= together) await settle()
  }

  return {
    take,
    settle,
    personOf: (externalId) => people.get(externalId),
    isGone: (externalId) => gone.has(externalId),
  }
}
