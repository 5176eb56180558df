import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { Letter, Mailer } from '#kernel/mail.ts'

export type Post = (letter: Letter) => Promise<void>

/** Sends a letter now, and again later where the mail server does not take it now. */
export function unguardedPost(system: Db, mailer: Mailer): Post {
  return async (letter) => {
    if (!mailer.isReady) return
    const [sent] = await Promise.allSettled([mailer.send(letter)])
    if (sent.status === 'rejected') await unguardedLater(system, letter)
  }
}

async function unguardedLater(system: Db, letter: Letter): Promise<void> {
  await sql`select graphile_worker.add_job('sendLetter', ${JSON.stringify(letter)}::json, max_attempts := 8)`.execute(
    system,
  )
}
