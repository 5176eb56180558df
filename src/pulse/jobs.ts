import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedForgetAsking } from './commands.ts'

export function pulseJobs({ system, clock }: Outside): readonly Job[] {
  return [{ name: 'forgetAsking', cron: '41 9 * * *', run: () => unguardedForgetAsking(system, clock()) }]
}
