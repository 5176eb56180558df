import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Db } from '#kernel/db.ts'
import { folderStore } from '#kernel/files/folder-store.ts'
import type { Scanner } from '#kernel/files/scanner.ts'
import type { FileStore } from '#kernel/files/store.ts'
import type { Live } from '#kernel/live.ts'
import type { Outside } from '#kernel/outside.ts'
import { wordsIn, type WordsIn } from '#kernel/words.ts'
import { buildApp, type App } from '../src/app.ts'
import { keepingMailer } from '../src/kernel/mailers.ts'
import { askIn, type Ask } from './ask.ts'
import { openClone, type Clone } from './clone.ts'
import { morning, type People, type Places } from './people.ts'
import { testMasks, testSeal } from './seal.ts'
import { worldTemplate } from './template.ts'
import type { Threads } from './threads.ts'

export type { Persona } from './people.ts'
export { morning } from './people.ts'

export interface World {
  readonly app: App
  /** What the program was given, for jobs to run on. */
  readonly outside: Outside
  /** Asks as somebody, through the front door, and gives what came back. Cookies are kept from one to the next. */
  readonly ask: Ask
  /** The owner's database, to look at what happened. */
  readonly db: Db
  readonly clone: Clone
  readonly people: People
  readonly communities: Places
  readonly threads: Threads
  readonly clock: Clock
  readonly mailer: ReturnType<typeof keepingMailer>
}

export interface Clock {
  readonly now: () => Temporal.Instant
  readonly pass: (duration: Temporal.DurationLike) => void
}

export interface Differences {
  readonly wordsIn?: WordsIn
  /** Browser journeys hear real changes; other tests look at the events. */
  readonly live?: Live
  readonly mode?: Outside['settings']['mode']
  /** Where files are kept, if not in a folder of this test's own. */
  readonly files?: FileStore
  readonly fileBytes?: number
  readonly scanner?: Scanner | null
  readonly longestDelay?: number
  /** The address people use, where it matters which. */
  readonly origin?: string
}

/**
 * Runs a test in a small network we all know, with a database of its own: real roles, real transactions,
 * nothing rolled back behind the code's back.
 */
export async function inWorld(story: (world: World) => Promise<void>, differences: Differences = {}): Promise<void> {
  const template = await worldTemplate()
  const clone = await openClone(template.name)
  const { app, clock, mailer, outside } = await appOn(clone, differences)
  try {
    await story({ app, outside, clone, clock, mailer, db: clone.system, ask: askIn(app, clone), ...template.known })
  } finally {
    await app.close()
    await clone.drop()
    await rm(filesOf(clone), { recursive: true, force: true })
  }
}

/** The whole program on this database, with a clock that tests move. */
export async function appOn(
  clone: Clone,
  {
    wordsIn: words = wordsIn,
    live = silence,
    mode = 'test',
    origin = testSeal.origin,
    files,
    fileBytes = 1024 * 1024,
    scanner = null,
    // Several tests at once keep a small machine busier than it would let its people wait.
    longestDelay = 0,
  }: Differences = {},
) {
  let now = morning
  const clock: Clock = { now: () => now, pass: (duration) => void (now = now.add(duration)) }
  const mailer = keepingMailer(clock.now)
  const outside: Outside = {
    visits: clone.visits,
    system: clone.system,
    door: clone.door,
    doorPool: clone.doorPool,
    clock: clock.now,
    mailer,
    masks: testMasks,
    live,
    files: files ?? folderStore(filesOf(clone)),
    scanner,
    wordsIn: words,
    settings: {
      mode,
      ...testSeal,
      origin,
      mailFrom: 'Hearth <hearth@hearth.test>',
      dataFolder: join(filesOf(clone), 'data'),
      fileBytes,
      trustedProxies: 0,
      logLevel: 'silent',
      longestDelay,
      requestsPerMinute: 100_000,
    },
  }
  const app = await buildApp(outside)
  return { app, clock, mailer, outside }
}

/** The folder in which the files of this world lie. */
export function filesOf({ name }: Clone): string {
  return join(tmpdir(), `hearth-files-${name}`)
}

const silence: Live = { subscribe: () => () => undefined, close: () => Promise.resolve() }

after(async () => {
  const template = await worldTemplate()
  await template.drop()
})
