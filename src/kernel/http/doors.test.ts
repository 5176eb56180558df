import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inWorld, type World } from '#world/world.ts'

/** Undoes so many of the writes that come, as PostgreSQL does where two wait for each other. */
async function deadlocks({ db }: World, times: number): Promise<void> {
  await sql`create sequence undone`.execute(db)
  await sql`create function undo() returns trigger language plpgsql security definer as $$
    begin
      if nextval('undone') <= ${sql.lit(times)} then raise exception using errcode = 'deadlock_detected'; end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger undo before update on membership for each row execute function undo()`.execute(db)
}

async function suspended({ db, people }: World) {
  const noted = db.selectFrom('event').select('kind').where('kind', '=', 'membership.suspended')
  const { ended_at } = await db
    .selectFrom('membership')
    .select('ended_at')
    .where('person_id', '=', people.fay)
    .executeTakeFirstOrThrow()
  return [ended_at !== null, (await noted.execute()).length]
}

function suspend({ ask, people, communities }: World) {
  const path = `/communities/${communities.circle}/people/${people.fay}/suspension`
  return ask('ana', 'POST', path, { message: 'We would like to talk with you.', days: '14' })
}

describe('a request that a deadlock undid', () => {
  test('is done once more, as if it had come later', () =>
    inWorld(async (world) => {
      await deadlocks(world, 1)
      assert.equal((await suspend(world)).status, 303)
      assert.deepEqual(await suspended(world), [true, 1])
    }))

  test('is not done for ever', () =>
    inWorld(async (world) => {
      await deadlocks(world, 2)
      assert.equal((await suspend(world)).status, 500)
      assert.deepEqual(await suspended(world), [false, 0])
    }))
})
