import type { Outside } from '#kernel/outside.ts'
import type { Hall } from '../hall.ts'
import { unguardedPost } from '../post-commands.ts'
import { unguardedRenewedClaim } from './commands.ts'
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

/** To whom an account waits that was imported, and who asks for a way in with its address: the address is proof enough. */
export async function unguardedClaimLetter(hall: Hall, email: string, now: Temporal.Instant): Promise<void> {
  const { system, settings, wordsIn, post } = hall
  const secret = await unguardedRenewedClaim(system, email, now)
  const offer = secret === null ? null : await unguardedOffer(system, secret)
  if (secret === null || offer === null) return
  await post(invitationLetter({ offer, secret, wordsIn, origin: settings.origin, now }))
}

/** To be handed over in person, where letters cannot leave. Whoever has it can come in. */
export function invitationUrl({ settings }: Pick<Sender, 'settings'>, secret: string): string {
  return settings.origin + invitationPath(secret)
}
