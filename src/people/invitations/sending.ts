import { transaction } from '#kernel/db.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Hall } from '../hall.ts'
import { unguardedPost } from '../post-commands.ts'
import { unguardedInvitation, unguardedRenewedClaim, type NewInvitation } from './commands.ts'
import { invitationLetter } from './letters.ts'
import { invitationPath } from './paths.ts'
import { unguardedOffer } from './queries.ts'

interface Sender extends Pick<Outside, 'system' | 'mailer' | 'wordsIn' | 'clock'> {
  readonly settings: Pick<Outside['settings'], 'origin'>
}

/** Writes to whom an invitation is for, once it is committed: for `afterwards`. */
export async function unguardedInvitationLetter(outside: Sender, secret: string): Promise<void> {
  const { system, mailer, wordsIn, settings, clock } = outside
  const offer = await unguardedOffer(system, secret)
  if (offer === null) return
  await unguardedPost(
    system,
    mailer,
  )(invitationLetter({ offer, secret, wordsIn, origin: settings.origin, now: clock() }))
}

/** Writes to whom an imported account waits for, when she asks for a way in; false where none does. */
export async function unguardedClaimLetter(hall: Hall, email: string, now: Temporal.Instant): Promise<boolean> {
  const { system, settings, wordsIn, post } = hall
  const secret = await unguardedRenewedClaim(system, email, now)
  const offer = secret === null ? null : await unguardedOffer(system, secret)
  if (secret === null || offer === null) return false
  await post(invitationLetter({ offer, secret, wordsIn, origin: settings.origin, now }))
  return true
}

type Registration = Pick<NewInvitation, 'email' | 'language' | 'umbrellaId' | 'now'>

/** To whoever asked for an account where anybody may have one: the address is shown to be hers by its letter. */
export async function unguardedRegistrationLetter(hall: Hall, asked: Registration): Promise<void> {
  const { system, settings, wordsIn, post } = hall
  const toNowhere = { ...asked, communityId: null, roles: [], office: null, personId: null }
  const { secret } = await transaction(system, (tx) => unguardedInvitation(tx, toNowhere, null))
  const offer = await unguardedOffer(system, secret)
  if (offer !== null) await post(invitationLetter({ offer, secret, wordsIn, origin: settings.origin, now: asked.now }))
}

/** To be handed over in person, where letters cannot leave. Whoever has it can come in. */
export function invitationUrl({ settings }: Pick<Sender, 'settings'>, secret: string): string {
  return settings.origin + invitationPath(secret)
}
