import type { Db } from '#kernel/db.ts'
import { transaction } from '#kernel/db.ts'
import { hashPassword, unguardedPassword } from '../../src/people/index.ts'
import { network } from './network.ts'
import { makeAgendas } from './seed-agendas.ts'
import { makeBoards } from './seed-boards.ts'
import { makeCharters } from './seed-charters.ts'
import { makeComings } from './seed-comings.ts'
import { makeConversations } from './seed-conversations.ts'
import { makeEligibility } from './seed-eligibility.ts'
import { makeEnds } from './seed-ends.ts'
import { makeFace } from './seed-face.ts'
import { makeCalendars } from './seed-calendars.ts'
import { makeGatherings } from './seed-gatherings.ts'
import { makeKnowledge } from './seed-knowledge.ts'
import { makeNetwork, type Known } from './seed-network.ts'
import { makeWelcomes } from './seed-newcomers.ts'
import { makeOutcomes } from './seed-outcomes.ts'
import { makeFeedback } from './seed-feedback.ts'
import { makeOrganisations } from './seed-organisations.ts'
import { makeProfiles } from './seed-profiles.ts'
import { makeProtocols } from './seed-protocols.ts'
import { makeReadings } from './seed-readings.ts'
import { makeRequests } from './seed-requests.ts'
import { makeRooms } from './seed-rooms.ts'
import { makeStandings } from './seed-standings.ts'
import { makeTrainings } from './seed-trainings.ts'
import { makeWaiting } from './seed-waiting.ts'

/** Everybody of the demonstration signs in with this. Its data is invented and its server on loopback. */
export const demoPassword = 'a quiet place to talk'

/** Fills an empty database with the demonstration network, as if the last six months had led up to `now`. */
export async function seedDemo(system: Db, now: Temporal.Instant): Promise<void> {
  const password = await hashPassword(demoPassword)
  await transaction(system, async (tx) => {
    const known: Known = await makeNetwork(tx, now)
    await makeOrganisations(tx, known, now)
    await makeProfiles(tx, known, now)
    await makeEligibility(tx, known, now)
    await makeFace(tx, known, now)
    await makeEnds(tx, known, now)
    await makeTrainings(tx, known, now)
    await makeCharters(tx, known, now)
    const threads = await makeConversations(tx, known, now)
    await makeKnowledge(tx, known, threads, now)
    await makeWaiting(tx, known, threads, now)
    await makeWelcomes(tx, known, now)
    await makeGatherings(tx, known, now)
    await makeAgendas(tx, now)
    await makeReadings(tx, known, now)
    await makeOutcomes(tx, known, now)
    await makeFeedback(tx, now)
    await makeCalendars(tx, known, now)
    await makeRooms(tx, known, now)
    await makeBoards(tx, known, now)
    await makeProtocols(tx, known, now)
    const guest = await makeComings(tx, known, threads, now)
    await makeRequests(tx, known, now)
    await makeStandings(tx, known, now)
    for (const id of [...known.people.values(), guest]) await unguardedPassword(tx, id, password, now)
  })
}

/** Whether there is anything here already. */
export async function isEmpty(system: Db): Promise<boolean> {
  const found = await system.selectFrom('umbrella').select('id').limit(1).executeTakeFirst()
  return found === undefined
}

export interface WayIn {
  readonly kind: string
  readonly name: string
  readonly email: string
  readonly explanation: string
}

/** One person for each part that one may play, with what to look at. */
export function waysIn(): readonly WayIn[] {
  return network.personas.map(({ kind, handle, explanation }) => {
    const person = network.people.find((one) => one.handle === handle)
    return { kind, name: person?.name ?? handle, email: person?.email ?? '', explanation: explanation.en }
  })
}
