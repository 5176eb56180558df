import { amongPeople } from './among-people.ts'
import { inOnePerson } from './in-one-person.ts'
import type { Card } from './card.ts'

export type { Card } from './card.ts'

/** What helps those who lead a gathering when it gets difficult, in the order of the page. */
export const cards: readonly Card[] = [...amongPeople, ...inOnePerson]
