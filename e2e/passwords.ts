import { hashPassword } from '../src/people/doorkeeper.ts'
import { unguardedPassword } from '../src/people/account-commands.ts'
import type { Persona } from '#world/people.ts'
import type { Journey } from './browser.ts'
import type { Somebody } from './somebody.ts'

export const password = 'seven quiet lanterns'
const hash = hashPassword(password)

export async function givePassword({ clone, people, clock }: Journey, who: Persona): Promise<void> {
  await unguardedPassword(clone.system, people[who], await hash, clock.now())
}

/** Fills in the sign-in form that is on the page. */
export async function enter(somebody: Somebody, who: Persona): Promise<void> {
  await somebody.write('people.fields.email', `${who}@example.org`)
  await somebody.write('people.fields.password', password)
}
