import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { languages } from '#kernel/words.ts'

const letterShape = z.object({
  to: z.string(),
  language: z.enum(languages),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  calendar: z.object({ method: z.enum(['REQUEST', 'CANCEL']), text: z.string() }).optional(),
  headers: z.record(z.string(), z.string()).optional(),
})

/** How long what is over is kept: guesses a day, sessions a month, devices not seen any more a year. */
const daysKept = { guess: 1, session: 30, device: 400, strange: 90 }

export function peopleJobs({ mailer, system, clock }: Pick<Outside, 'mailer' | 'system' | 'clock'>): readonly Job[] {
  return [
    { name: 'sendLetter', run: (payload) => mailer.send(letterOf(payload)) },
    {
      name: 'sweepDoor',
      cron: '17 3 * * *',
      run: async () => {
        const now = clock()
        const ago = (days: number) => now.subtract({ hours: days * 24 })
        await system.deleteFrom('sign_in_attempt').where('at', '<', ago(daysKept.guess)).execute()
        await system.deleteFrom('session').where('expires_at', '<', ago(daysKept.session)).execute()
        await system.deleteFrom('verification').where('expires_at', '<', now).execute()
        await system.deleteFrom('spent_challenge').where('expires_at', '<', now).execute()
        await system.deleteFrom('known_device').where('seen_at', '<', ago(daysKept.device)).execute()
        await system.deleteFrom('strange_device').where('at', '<', ago(daysKept.strange)).execute()
        await system.deleteFrom('helper_code').where('expires_at', '<', now).execute()
        await system.deleteFrom('letter_code').where('expires_at', '<', now).execute()
      },
    },
  ]
}

function letterOf(payload: unknown) {
  const { headers, calendar, ...letter } = letterShape.parse(payload)
  return { ...letter, ...(calendar && { calendar }), ...(headers && { headers }) }
}
