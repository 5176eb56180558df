import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { FlagId, PostId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'
import { postRow } from './looks.ts'

export const secret = 'the baker of Quarry Lane'

/** A reply of Ben's that tells more than it should. */
export async function telling({ ask, db, threads }: World): Promise<PostId> {
  await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: `I asked ${secret} how she is.` })
  return (await postRow(db, threads.listening, 4)).id
}

export async function flagged(world: World, who: Persona, post: PostId, reason: string): Promise<FlagId> {
  const { status } = await world.ask(who, 'POST', `/posts/${post}/flag`, { reason, words: 'Please look.' })
  assert.equal(status, 303)
  const flag = await world.db.selectFrom('flag').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return flag.id
}

/** The tables in which a text stands. */
export async function tablesWith(db: Db, text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db)
  assert.ok(rows.length > 30)
  const found: string[] = []
  for (const { name } of rows) {
    const holds = await sql<{ is: boolean }>`
      select exists (select from ${sql.raw(name)} as one where strpos(one::text, ${text}) > 0) as is`.execute(db)
    if (holds.rows[0]?.is) found.push(name)
  }
  return found
}
