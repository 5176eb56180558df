import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import { brokenConstraint } from '#kernel/db.ts'
import type { Visit } from '#kernel/visit.ts'
import { morning, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { closed } from './testing/closing.ts'

/** Tables of communities that are written in where one is closed too, and why. */
const writtenOn: Readonly<Record<string, string>> = {
  directory_entry: 'is worked out from what people show of themselves',
  draft: 'is its owner’s alone: what she was writing when it closed is not lost',
  emergency: 'is for somebody’s safety',
  event: 'tells what happened',
  fact_change: 'tells what happened',
  flag: 'is for somebody’s safety',
  import_key: 'is written by imports, whose posts are refused',
  kept_out: 'is for somebody’s safety',
  mask: 'is made with the words that it speaks, which are refused',
  mention: 'hangs on words: whoever changes hers may name somebody, or nobody any more',
  notice: 'is for its owner, who is told of the closing as well',
  redaction: 'is for somebody’s safety',
  unmasking: 'is for somebody’s safety',
  welcome_put_away: 'is its owner’s alone',
}

describe('in a community that is closed', () => {
  test('the database keeps everything as it was, in every table that belongs to a community', () =>
    inWorld(async ({ db }) => {
      const { rows } = await sql<{ name: string; holds: boolean }>`
        select t.relname as name, exists (select from pg_trigger g
          where g.tgrelid = t.oid and g.tgname in ('stays_as_it_was', 'asks_what_runs', 'waits_for_the_opening')) as holds
        from pg_class t join pg_attribute a on a.attrelid = t.oid
        where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attname = 'community_id'`.execute(db)
      assert.ok(rows.length > 20)
      for (const { name, holds } of rows)
        assert.notEqual(holds, name in writtenOn, `${name} is kept by a trigger, or stands here with why it is not`)
    }))

  test('nobody writes, whatever the code says, and the same was possible before', () =>
    inWorld(async (world) => {
      const { communities, threads, people, db } = world
      const at = morning.toString()
      await sql`insert into knowledge_topic values (gen_random_uuid(), ${communities.circle}, 'Court', ${at})`.execute(
        db,
      )
      const words: readonly [Persona, RawBuilder<unknown>][] = [
        [
          'ben',
          sql`insert into reaction select id, community_id, ${people.ben}, 'celebrate', ${at} from post
          where thread_id = ${threads.listening} limit 1`,
        ],
        ['ben', sql`insert into knowledge_claim select id, community_id, ${people.ben}, ${at} from knowledge_topic`],
        ['ana', sql`update thread set title = 'Else' where id = ${threads.listening}`],
        ['ana', sql`update thread set pinned_at = ${at} where id = ${threads.listening}`],
        ['ana', sql`update membership set ended_at = null, ended_because = null where person_id = ${people.gus}`],
        [
          'cy',
          sql`insert into join_request (id, community_id, umbrella_id, person_id, name, language, state, practice,
            created_at, submitted_at) values (gen_random_uuid(), ${communities.circle}, ${communities.harbour},
            ${people.cy}, 'Cy', 'en', 'submitted', 'x', ${at}, ${at})`,
        ],
      ]
      const tried = (who: Persona, statement: RawBuilder<unknown>) =>
        as(world, who, ({ db: hers }) => statement.execute(hers))
      for (const [who, statement] of words) await undone(world, who, statement)
      await closed(world)
      for (const [who, statement] of words) await assert.rejects(tried(who, statement), isKept, who)
      await tried('ben', sql`update post set deleted_at = ${at} where author_id = ${people.ben}`)
    }))

  test('no member says whether it runs but who looks after it', () =>
    inWorld(async (world) => {
      const { communities } = world
      const close = (who: Persona) =>
        as(world, who, ({ db }) =>
          sql`update community set closed_at = ${morning.toString()}, final_count = '{}' where id = ${communities.circle}`.execute(
            db,
          ),
        )
      await assert.rejects(close('ben'), /That is for those who coordinate/)
      assert.equal((await close('cy')).numAffectedRows, 0n)
      assert.equal((await close('dee')).numAffectedRows, 1n)
    }))
})

function isKept(error: unknown): boolean {
  return ['community_is_closed', 'community_takes_nobody'].includes(brokenConstraint(error) ?? '')
}

function as<T>({ clone }: World, who: Persona, work: (visit: Visit) => Promise<T>): Promise<T> {
  return clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, work)
}

/** Does it, sees that something was done, and takes it back. */
async function undone(world: World, who: Persona, statement: RawBuilder<unknown>): Promise<void> {
  const back = new Error('taken back')
  const doing = as(world, who, async ({ db }) => {
    assert.notEqual((await statement.execute(db)).numAffectedRows, 0n, who)
    throw back
  })
  await assert.rejects(doing, back)
}
