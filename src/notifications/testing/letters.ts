import { sql } from 'kysely'
import type { Mailer } from '#kernel/mail.ts'
import { wordsIn } from '#kernel/words.ts'
import { testSeal } from '#world/seal.ts'
import type { World } from '#world/world.ts'
import { unguardedDailyLetters, unguardedLetterOfNews, type Sending } from '../letters/sending.ts'
import type { PersonId } from '#database'

/** What sends letters in this test; another mailer may stand in. */
export function sendingIn({ db, mailer, clock }: World, other: Mailer = mailer): Sending {
  const settings = {
    mode: 'test',
    ...testSeal,
    mailFrom: 'Hearth <hearth@hearth.test>',
    dataFolder: '/nonexistent',
    fileBytes: 0,
    trustedProxies: 0,
    logLevel: 'silent',
    longestDelay: 0,
    requestsPerMinute: 1_000,
  } as const
  return { system: db, mailer: other, clock: clock.now, wordsIn, settings }
}

/** Those for whom a letter is queued, and in how many minutes it goes. */
export async function queued({ db, people }: World): Promise<string[]> {
  const { rows } = await sql<{ person: PersonId; minutes: number }>`
    select replace(key, 'letterOfNews ', '') as person, round(extract(epoch from run_at - now()) / 60)::int as minutes
    from graphile_worker.jobs where key like 'letterOfNews %'`.execute(db)
  const names = new Map(Object.entries(people).map(([name, id]) => [id, name]))
  return rows.map(({ person, minutes }) => `${names.get(person)} in ${minutes}`).toSorted()
}

/** Sends what is queued, as the worker will. */
export async function sendQueued(world: World): Promise<void> {
  const { rows } = await sql<{ person: PersonId }>`
    delete from graphile_worker._private_jobs where key like 'letterOfNews %'
    returning replace(key, 'letterOfNews ', '') as person`.execute(world.db)
  for (const { person } of rows) await unguardedLetterOfNews(sendingIn(world), person)
}

export async function dailyRound(world: World): Promise<void> {
  await unguardedDailyLetters(sendingIn(world))
  await sendQueued(world)
}
