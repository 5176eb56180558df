import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedAnnouncing } from './announcing-commands.ts'

/** Those who were not at a gathering hear that they can take part later. It closes by itself. */
export function trackJobs({ system, clock }: Outside): readonly Job[] {
  return [{ name: 'announceTracks', cron: '*/10 * * * *', run: () => unguardedAnnouncing(system, clock()) }]
}
