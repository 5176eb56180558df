import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedForgetting } from './answers/commands.ts'
import { unguardedGuestLetters } from './guests/letters/sending.ts'
import { unguardedClocks, unguardedExtension } from './planning/writing-out-commands.ts'

/** Every night the months ahead are written out, the clocks of the world looked at, and old needs forgotten; guests are told soon. */
export function gatheringJobs(outside: Outside): readonly Job[] {
  const { system, clock } = outside
  return [
    { name: 'guestLetters', cron: '* * * * *', run: () => unguardedGuestLetters(outside) },
    {
      name: 'writeOutGatherings',
      cron: '17 9 * * *',
      run: async () => {
        await unguardedClocks(system, clock())
        await unguardedExtension(system, clock())
        await unguardedForgetting(system, clock())
      },
    },
  ]
}
