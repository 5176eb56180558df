import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedForgetting } from './commands.ts'

/** What facilitators note for each other is not kept. */
export function debriefJobs({ system, clock }: Outside): readonly Job[] {
  return [{ name: 'forgetDebriefs', cron: '34 * * * *', run: () => unguardedForgetting(system, clock()) }]
}
