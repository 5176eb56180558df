import type { Outside } from '#kernel/outside.ts'
import { doorkeeperOn, type Doorkeeper } from './doorkeeper.ts'
import { unguardedPost, type Post } from './post-commands.ts'

/** What everything around coming in needs. */
export interface Hall extends Pick<Outside, 'door' | 'system' | 'settings' | 'wordsIn'> {
  readonly doorkeeper: Doorkeeper
  readonly post: Post
  readonly canSendLetters: boolean
  /** Where letters can be read, where they are kept instead of sent. */
  readonly letters: string | null
}

export const lettersPath = '/dev/letters'

export function hallIn({ door, system, settings, wordsIn, mailer }: Outside): Hall {
  return {
    door,
    system,
    settings,
    wordsIn,
    doorkeeper: doorkeeperOn(door, settings),
    post: unguardedPost(system, mailer),
    canSendLetters: mailer.isReady,
    letters: keepsLetters(settings.mode) ? lettersPath : null,
  }
}

export function keepsLetters(mode: Outside['settings']['mode']): boolean {
  return mode === 'development' || mode === 'demo'
}
