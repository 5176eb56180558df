import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedOpening, unguardedReleasing, unguardedTellingLater } from './round-commands.ts'

/** After each gathering, those who came are asked; after a fortnight, what may be told of it is shown. */
export function feedbackJobs({ system, clock }: Outside): readonly Job[] {
  return [
    {
      name: 'roundOfFeedback',
      cron: '4,14,24,34,44,54 * * * *',
      run: async () => {
        await unguardedOpening(system, clock())
        await unguardedTellingLater(system, clock())
        await unguardedReleasing(system, clock())
      },
    },
  ]
}
