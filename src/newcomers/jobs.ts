import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedLettingGo } from './waiting/commands.ts'

export function newcomerJobs({ system, clock }: Pick<Outside, 'system' | 'clock'>): readonly Job[] {
  return [{ name: 'letNewcomersGo', cron: '50 3 * * *', run: () => unguardedLettingGo(system, clock()) }]
}
