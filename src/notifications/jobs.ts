import { z } from 'zod'
import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedDailyLetters, unguardedLetterOfNews } from './letters/sending.ts'
import { unguardedOfficersLetters } from './officers/sending.ts'
import { unguardedReadEvents } from './reader-commands.ts'

const ofPerson = z.object({ person: z.string() })

export function notificationJobs(outside: Outside): readonly Job[] {
  return [
    { name: 'readEvents', run: () => unguardedReadEvents(outside.system, outside.masks) },
    { name: 'dailyLetters', cron: '0 * * * *', run: () => unguardedDailyLetters(outside) },
    { name: 'officersLetters', cron: '5 * * * *', run: () => unguardedOfficersLetters(outside) },
    {
      name: 'letterOfNews',
      run: async (payload) => {
        const person = parseId<PersonId>(ofPerson.parse(payload).person)
        if (person) await unguardedLetterOfNews(outside, person)
      },
    },
  ]
}
