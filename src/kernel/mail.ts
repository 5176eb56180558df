import type { Language } from '#kernel/words.ts'

/** A letter to one person, in her language. The text stands for itself; the markup says the same. */
export interface Letter {
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly text: string
  readonly html: string
  /** An entry that the letter brings to a calendar, or takes out of it (RFC 5546). */
  readonly calendar?: CalendarPart
  /** Where the letter's answers and one-click "stop these" go. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly text: string
}

export interface Mailer {
  send(letter: Letter): Promise<void>
  /** Whether letters can leave at all: in production without SMTP they cannot, and pages say so. */
  readonly isReady: boolean
  /** Letters that were kept rather than sent, newest first: in development, demonstration and tests. */
  kept(): readonly KeptLetter[]
}

export interface KeptLetter extends Letter {
  readonly at: Temporal.Instant
}
