import type pg from 'pg'
import type { Db } from '#kernel/db.ts'
import type { Scanner } from '#kernel/files/scanner.ts'
import type { FileStore } from '#kernel/files/store.ts'
import type { Live } from '#kernel/live.ts'
import type { Masks } from '#kernel/masks.ts'
import type { Mailer } from '#kernel/mail.ts'
import type { Visits } from '#kernel/visit.ts'
import type { WordsIn } from '#kernel/words.ts'

/** What the program needs of the world around it. Tests pass their own clock, mailer and words. */
export interface Outside {
  /** Transactions as the role that serves requests. */
  readonly visits: Visits
  /** The owner's connection, for work that acts for nobody. */
  readonly system: Db
  /** The connection that signing in uses: it can read logins and sessions, and nothing else. */
  readonly door: Db
  readonly doorPool: pg.Pool
  readonly clock: () => Temporal.Instant
  readonly mailer: Mailer
  /** Who is behind a mask: for telling her what others answer, and for the two who may find out together. */
  readonly masks: Masks
  readonly live: Live
  readonly files: FileStore
  /** Null where files are not looked through. */
  readonly scanner: Scanner | null
  readonly wordsIn: WordsIn
  readonly settings: Settings
}

export interface Settings {
  readonly mode: 'production' | 'development' | 'demo' | 'test'
  /** The address people use, such as `https://hearth.example.org`, without a slash at its end. */
  readonly origin: string
  /** What letters come from, such as `Hearth <hearth@example.org>`. */
  readonly mailFrom: string
  /** Signs cookies and sign-in links. */
  readonly secret: string
  readonly dataFolder: string
  /** The largest file that somebody can send. */
  readonly fileBytes: number
  /** How many proxies in front may be believed about where a request came from. */
  readonly trustedProxies: number
  readonly logLevel: string
  /** Milliseconds that the program may be behind before it asks people to wait; 0 where it never does. */
  readonly longestDelay: number
  /** Requests a minute that one address may make. */
  readonly requestsPerMinute: number
}
