import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedCalendarLetters } from './letters/sending.ts'

export function calendarJobs(outside: Outside): readonly Job[] {
  return [{ name: 'calendarLetters', cron: '* * * * *', run: () => unguardedCalendarLetters(outside) }]
}
