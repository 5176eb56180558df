import type { Outside } from '#kernel/outside.ts'
import type { Asked } from '#kernel/routes.ts'
import { trierOf } from '../guessing.ts'
import { unguardedTry, type Try } from './guess-commands.ts'

/** Counts that a letter to this address is asked for from here, together with links to sign in, and says when it may be. */
export function unguardedLetterTry(
  { address, now }: Pick<Asked, 'address' | 'now'>,
  { door, settings }: Pick<Outside, 'door' | 'settings'>,
  email: string,
): Promise<Try> {
  return unguardedTry(door, trierOf(settings.secret, 'link', email, address), now)
}
