import type { PersonId, Role } from '#database'
import { transaction } from '#kernel/db.ts'
import { wordsIn } from '#kernel/words.ts'
import { testSeal } from '#world/seal.ts'
import type { World } from '#world/world.ts'
import { unguardedInvitation } from '../invitations/commands.ts'
import { unguardedInvitationLetter } from '../invitations/sending.ts'
import { password, pathInLetter } from './browser.ts'

export interface Invited {
  readonly email?: string
  readonly roles?: readonly Role[]
  readonly place?: 'circle' | 'grove' | null
  readonly person?: PersonId | null
}

/** Sends an invitation from Ana, and gives the path in its letter. */
export async function invited(world: World, asked: Invited = {}): Promise<string> {
  const { email = 'new@example.org', roles = ['member'], place = 'circle', person = null } = asked
  const { db, communities, people, clock, mailer } = world
  const asking = {
    umbrellaId: communities.harbour,
    communityId: place && communities[place],
    roles,
    office: place === null && person === null ? ('administrator' as const) : null,
    personId: person,
    email,
    language: 'en' as const,
    now: clock.now(),
  }
  const { secret } = await transaction(db, (tx) => unguardedInvitation(tx, asking, people.ana))
  await unguardedInvitationLetter({ system: db, mailer, wordsIn, settings: testSeal, clock: clock.now }, secret)
  return pathInLetter(world, email)
}

export const account = { name: 'Nia New', language: 'fr', password }
export const accept = (path: string) => `${path}/acceptance`
