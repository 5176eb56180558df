import type { createTransport } from 'nodemailer'
import { Unavailable } from '#kernel/errors.ts'
import type { KeptLetter, Letter, Mailer } from '#kernel/mail.ts'

const patience = 10_000

/** Letters leave through a mail server. Sending waits for the server's word, and fails when it refuses or says nothing. */
export function smtpMailer(url: string, from: string, waits = patience): Mailer {
  let transport: Promise<ReturnType<typeof createTransport>> | null = null
  return {
    isReady: true,
    kept: () => [],
    async send(letter) {
      transport ??= transportTo(url, waits)
      await (await transport).sendMail({ from, ...envelopeOf(letter) })
    },
  }
}

/** The library weighs nine megabytes, so it comes with the first letter. */
async function transportTo(url: string, waits: number) {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: waits,
    greetingTimeout: waits,
    socketTimeout: waits,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** How many letters are remembered where none are sent. */
const kept_max = 200

/** Keeps letters instead of sending them: for development, demonstration and tests. */
export function keepingMailer(clock: () => Temporal.Instant): Mailer {
  const letters: KeptLetter[] = []
  return {
    isReady: true,
    kept: () => letters,
    send: async (letter) => {
      letters.unshift({ ...letter, at: clock() })
      letters.splice(kept_max)
    },
  }
}

/** Where no mail server is set, letters cannot leave; pages ask `isReady` first and say so. */
export const missingMailer: Mailer = {
  isReady: false,
  kept: () => [],
  send: () => Promise.reject(new Unavailable('letters.errors.noMail')),
}

function envelopeOf({ to, language, subject, text, html, headers, calendar }: Letter) {
  return {
    // An object, because a string would be read as a list of addresses.
    to: { name: '', address: to },
    subject: subject.replace(/[\r\n]+/g, ' '),
    text,
    html,
    // As a third way to say the same, which calendars understand, and as a file for those that look for one.
    ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text, filename: 'calendar.ics' } }),
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...headers,
    },
  }
}
