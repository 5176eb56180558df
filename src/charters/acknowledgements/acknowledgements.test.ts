import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Persona } from '#world/people.ts'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { agreement, shelf } from '../testing/writing.ts'
import { recordAcknowledgement } from './commands.ts'
import { hasAcknowledged } from './queries.ts'

const first = { 'key-0': 'stays', 'en-0': 'What is said here stays here.', 'fr-0': 'Ce qui se dit ici reste ici.' }
const second = { ...first, 'en-0': 'What is said here stays with us.', 'key-1': 'pass', 'en-1': 'Anybody may pass.' }

/** The version that the page asks somebody to agree to. */
async function asked({ ask, communities: { circle } }: World, who: Persona): Promise<string> {
  const { body } = await ask(who, 'GET', shelf(circle, 'agreement'))
  return /name="paper" value="([^"]+)"/.exec(body)?.[1] ?? ''
}

async function agree(world: World, who: Persona, paper?: string) {
  const fields = { paper: paper ?? (await asked(world, who)) }
  return world.ask(who, 'POST', `${shelf(world.communities.circle, 'agreement')}/acknowledgement`, fields)
}

const isAsked = /a group agreement that you are asked to read/

describe('agreeing to the agreement', () => {
  test('is asked of every member on the home of her community until she has, at no statement more', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        people,
        communities: { circle },
      } = world
      const home = `/communities/${circle}`
      const before = await ask('ben', 'GET', home)
      assert.doesNotMatch(before.body, isAsked)
      await agreement(world, 'adopted', first)
      const held = await ask('ben', 'GET', home)
      assert.match(held.body, isAsked)
      assert.equal(held.statements, before.statements)

      const page = await ask('ben', 'GET', shelf(circle, 'agreement'))
      assert.ok(page.statements <= 5, String(page.statements))
      assert.match(page.body, /What is said here stays here[\s\S]*I agree to this/)
      assert.doesNotMatch(page.body, /members have agreed so far/)

      assert.equal((await agree(world, 'ben')).location, home)
      assert.doesNotMatch((await ask('ben', 'GET', home)).body, isAsked)
      assert.match((await ask('ana', 'GET', home)).body, isAsked)
      assert.match((await ask('ben', 'GET', shelf(circle, 'agreement'))).body, /You agreed to this on/)
      const rows = await db.selectFrom('acknowledgement').select(['person_id', 'acknowledged_at']).execute()
      assert.deepEqual(rows, [{ person_id: people.ben, acknowledged_at: morning }])

      for (const who of ['cy', 'visitor', 'dee'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', home)).body, isAsked, who)
      }
    }))

  test('is asked again when a new version holds, which says what is new for whoever agreed before', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      await agreement(world, 'adopted', first)
      await agree(world, 'ben')
      await agreement(world, 'adopted', second)

      assert.match((await ask('ben', 'GET', `/communities/${circle}`)).body, isAsked)
      const anew = (await ask('ben', 'GET', shelf(circle, 'agreement'))).body
      assert.match(anew, /What is new since version 1, to which you agreed/)
      assert.match(anew, /stays <del>[\s\S]*here[\s\S]*<ins>[\s\S]*with us/)
      assert.doesNotMatch((await ask('ana', 'GET', shelf(circle, 'agreement'))).body, /What is new since/)
      assert.equal((await agree(world, 'ben')).status, 303)
    }))

  test('to a version that was replaced while she read is not kept: she is shown the one that holds', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      await agreement(world, 'adopted', first)
      const read = await asked(world, 'ben')
      await agreement(world, 'adopted', second)
      const late = await agree(world, 'ben', read)
      assert.equal(late.status, 409)
      assert.match(late.body, /A newer version was adopted while you were reading/)
      assert.match(late.body, /Anybody may pass/)
      for (const paper of ['', 'x', shelf(circle)]) assert.equal((await agree(world, 'ben', paper)).status, 409)
      assert.deepEqual(await db.selectFrom('acknowledgement').select('paper_id').execute(), [])
      await Promise.all([agree(world, 'ben'), agree(world, 'ben'), agree(world, 'ben')])
      assert.equal((await db.selectFrom('acknowledgement').select('paper_id').execute()).length, 1)
      const events = db
        .selectFrom('event')
        .select(['community_id', 'actor_id'])
        .where('kind', '=', 'agreement.acknowledged')
      assert.deepEqual(await events.execute(), [{ community_id: null, actor_id: world.people.ben }])
      assert.equal((await ask('ben', 'GET', shelf(circle, 'agreement'))).status, 200)
    }))

  test('is told to those who convene as a number, with the names of those who have not', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      await agreement(world, 'adopted', first)
      await agree(world, 'ben')
      const place = shelf(circle, 'agreement')
      const anas = await ask('ana', 'GET', place)
      assert.ok(anas.statements <= 6, String(anas.statements))
      assert.match(anas.body, /1 of 3 members have agreed so far[\s\S]*<li>Ana Wells<\/li>\s*<li>Fay Roy<\/li>/)
      assert.doesNotMatch(anas.body, /<li>Ben Ito<\/li>/)
      assert.match((await ask('fay', 'GET', place)).body, /1 membre sur 3 a adhéré/)
      assert.doesNotMatch((await ask('ben', 'GET', place)).body, /Fay Roy|so far/)
      await agree(world, 'ana')
      const { db, people } = world
      const away = { on_leave_since: morning }
      await db.updateTable('membership').set(away).where('person_id', '=', people.fay).execute()
      assert.match((await ask('ana', 'GET', place)).body, /All members have agreed to it/)
      await agree(world, 'fay')
      assert.match((await ask('ana', 'GET', place)).body, /All members have agreed to it/)
    }))

  test('is nobody’s who is not asked, and nobody agrees for another', () =>
    inWorld(async (world) => {
      const {
        clone,
        db,
        people,
        communities: { circle },
      } = world
      await agreement(world, 'adopted', first)
      const { id } = await db.selectFrom('paper').select('id').executeTakeFirstOrThrow()
      for (const [who, status] of [
        ['cy', 403],
        ['gus', 403],
        ['dee', 403],
        ['eve', 403],
      ] as const) {
        assert.equal((await agree(world, who, id)).status, status, who)
        const through = clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: tx, viewer }) =>
          recordAcknowledgement(tx, viewer, { community: circle, paper: id, now: morning }),
        )
        await assert.rejects(through, /errors\.notFound/, who)
      }
      const insert = (who: Persona, person: string) =>
        clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: tx }) =>
          sql`insert into acknowledgement values (${id}, ${circle}, ${person}, now())`.execute(tx),
        )
      await assert.rejects(insert('ana', people.ben), /row-level security/)
      await assert.rejects(insert('cy', people.cy), /row-level security/)
      await insert('ben', people.ben)
      const known = (who: Persona) =>
        clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, ({ db: tx, viewer }) =>
          hasAcknowledged(tx, viewer, circle),
        )
      assert.deepEqual([await known('ben'), await known('ana')], [true, false])
    }))
})
