import type { PersonId } from '../../src/database.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Viewer } from '../../src/kernel/viewer.ts'
import { applicant, personas, reviewer } from './subjects.ts'

const { visitor, elsewhere, member, facilitator, coordinator, administrator } = personas
const [core, steward, former, officer] = [
  personas['core member'],
  personas['knowledge steward'],
  personas['former member'],
  personas['privacy officer'],
]

/** The roles of the first tables: who comes from outside, who belongs, who holds an office. */
export const roles: Readonly<Record<string, Viewer>> = named({
  visitor,
  applicant: former && { ...former, id: applicant },
  guest: former && { ...former, id: newId<PersonId>(), roofs: [] },
  elsewhere,
  'former member': former,
  alumna: former && { ...former, id: newId<PersonId>() },
  member,
  'core member': core,
  'knowledge steward': steward,
  facilitator,
  coordinator,
  reviewer: elsewhere && { ...elsewhere, id: reviewer },
  administrator,
  'privacy officer': officer,
})

function named(all: Readonly<Record<string, Viewer | undefined>>): Readonly<Record<string, Viewer>> {
  const known = Object.entries(all).flatMap(([name, viewer]) => (viewer ? [[name, viewer] as const] : []))
  return Object.fromEntries(known)
}
