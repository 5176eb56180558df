import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedReminders } from './reminders/commands.ts'
import { unguardedCarrying } from './topics/carrying-commands.ts'

/** What was not talked of goes on to the next gathering; those who come are reminded. */
export function agendaJobs({ system, clock }: Outside): readonly Job[] {
  return [
    { name: 'carryTopics', cron: '23 * * * *', run: () => unguardedCarrying(system, clock()) },
    { name: 'remindOfGatherings', cron: '*/10 * * * *', run: () => unguardedReminders(system, clock()) },
  ]
}
