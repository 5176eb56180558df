import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedClosing } from './closing-commands.ts'

/** Rooms that nobody ended are over by themselves. */
export function roomJobs({ system, clock }: Outside): readonly Job[] {
  return [{ name: 'closeRooms', cron: '*/10 * * * *', run: () => unguardedClosing(system, clock()) }]
}
