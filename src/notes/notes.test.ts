import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import type { GatheringId } from '#database'
import { morning, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { confirmed, heldGathering } from '../harvest/testing/held.ts'
import { merged, rewritten } from '../writing/together/shared-document.ts'
import { toBytes, toText } from '../writing/index.ts'
import { notesPath, togetherPath } from './paths.ts'

/** An editor of somebody's: what it knows, and how it talks with the server. */
function editorOf({ ask }: World, who: Persona, gathering: GatheringId, edition = 0) {
  const document = new Doc()
  async function exchange(update: Uint8Array) {
    const vector = toText(encodeStateVector(document))
    const sent = await ask(who, 'POST', togetherPath(gathering, edition), { update: toText(update), vector })
    if (sent.status === 200) applyUpdate(document, toBytes(sent.body))
    return sent.status
  }
  return {
    hears: () => exchange(new Uint8Array()),
    words: () => merged(new Uint8Array(), encodeStateAsUpdate(document))?.words,
    /** Has the words say this. */
    says(words: string) {
      const state = encodeStateAsUpdate(document)
      const own = rewritten(document.store.clients.size === 0 ? new Uint8Array() : state, words)
      assert.ok(own)
      applyUpdate(document, own.state)
      return exchange(own.state)
    },
  }
}

async function wordsOf({ db }: World): Promise<string> {
  return (await db.selectFrom('shared_notes').select('words').executeTakeFirstOrThrow()).words
}

describe('the notes of a gathering', () => {
  test('are written by members at once, and by nobody else', () =>
    inWorld(async (world) => {
      const gathering = await planned(world)
      const [ana, ben] = [editorOf(world, 'ana', gathering), editorOf(world, 'ben', gathering)]
      assert.equal(await ana.says('We begin.'), 200)
      assert.equal(await ben.hears(), 200)
      assert.equal(await ben.says('We begin.\n\n- Ben’s line'), 200)
      assert.equal(await ana.says('## Notes\n\nWe begin.'), 200)
      assert.equal(await wordsOf(world), '## Notes\n\nWe begin.\n\n- Ben’s line')
      assert.match((await world.ask('fay', 'GET', notesPath(gathering))).body, /## Notes\n\nWe begin\.\n\n- Ben’s line/)

      for (const who of ['cy', 'dee', 'gus'] as const) {
        assert.equal(await editorOf(world, who, gathering).says('x'), 404, who)
        assert.equal((await world.ask(who, 'GET', notesPath(gathering))).status, 404, who)
        assert.equal((await world.ask(who, 'POST', notesPath(gathering), { seen: '4', words: 'x' })).status, 404, who)
      }
      assert.equal((await world.ask('visitor', 'GET', notesPath(gathering))).status, 404)
    }))

  test('lose no word when many write in the same moment', () =>
    inWorld(async (world) => {
      const gathering = await planned(world)
      const editors = (['ana', 'ben', 'fay'] as const).map((who) => editorOf(world, who, gathering))
      const [first] = editors
      await first?.says('Here')
      await Promise.all(editors.map(({ hears }) => hears()))
      const sent = await Promise.all([...editors, ...editors].map(({ says }, at) => says(`Here\n\nline${at}`)))
      assert.deepEqual(sent, [200, 200, 200, 200, 200, 200])
      const words = await wordsOf(world)
      for (const at of [3, 4, 5]) assert.match(words, new RegExp(`line${at}`))
      const { version } = await world.db.selectFrom('shared_notes').select('version').executeTakeFirstOrThrow()
      assert.equal(version, 7)
    }))

  test('are saved whole where no script runs, and whoever saves second sees what the first wrote', () =>
    inWorld(async (world) => {
      const gathering = await planned(world)
      const { ask } = world
      const path = notesPath(gathering)
      assert.equal((await ask('ben', 'POST', path, { seen: '0', words: 'Ben’s **notes**' })).status, 303)
      const late = await ask('fay', 'POST', path, { seen: '0', words: 'Mots de Fay' })
      assert.equal(late.status, 409)
      assert.match(late.body, /Mots de Fay/)
      assert.match(late.body, /Ben’s <strong>notes<\/strong>/)
      assert.match(late.body, /name="seen" value="1"/)
      assert.equal(await wordsOf(world), 'Ben’s **notes**')
      assert.equal((await ask('fay', 'POST', path, { seen: '1', words: 'Mots de Fay' })).status, 303)
      assert.equal(await wordsOf(world), 'Mots de Fay')

      const raw = await ask('ben', 'POST', path, { seen: '2', words: `${'>'.repeat(120)} deep` })
      assert.equal(raw.status, 422)
      assert.match(raw.body, /so many things inside each other/)
      assert.match(raw.body, /&gt;&gt;&gt;/)
    }))

  test('ask before they keep what may point to somebody', () =>
    inWorld(async (world) => {
      const path = notesPath(await planned(world))
      const words = 'My client Jane Doe, born 1990-01-02, called.'
      const asked = await world.ask('ben', 'POST', path, { seen: '0', words })
      assert.equal(asked.status, 422)
      assert.match(asked.body, /Jane Doe/)
      assert.deepEqual(await world.db.selectFrom('shared_notes').select('words').execute(), [])
    }))

  test('take nothing that is no change, or too much', () =>
    inWorld(async (world) => {
      const gathering = await planned(world)
      const { ask } = world
      for (const update of ['%%%', toText(Uint8Array.from([1, 2, 3, 4])), 'A'.repeat(400_000)]) {
        assert.equal((await ask('ben', 'POST', togetherPath(gathering, 0), { update, vector: 'AA==' })).status, 422)
      }
      assert.equal((await ask('ben', 'POST', togetherPath(gathering, 0), { update: '' })).status, 422)
      assert.equal(
        (await ask('ben', 'POST', notesPath(gathering), { seen: '0', words: 'x'.repeat(100_001) })).status,
        422,
      )
    }))

  test('are only read when the gathering is harvested, and how they came about is forgotten', () =>
    inWorld(async (world) => {
      const gathering = await planned(world)
      const editor = editorOf(world, 'ben', gathering)
      await editor.says('Kept')
      const row = world.clone.system.updateTable('gathering').where('id', '=', gathering)
      await row.set({ live_at: morning, harvested_at: morning }).execute()
      assert.equal(await editor.says('Kept and changed'), 409)
      assert.equal((await world.ask('ben', 'POST', notesPath(gathering), { seen: '1', words: 'x' })).status, 409)
      const { body } = await world.ask('ben', 'GET', notesPath(gathering))
      assert.match(body, /Kept/)
      assert.doesNotMatch(body, /<textarea id="words"/)
      const { state } = await world.db.selectFrom('shared_notes').select('state').executeTakeFirstOrThrow()
      assert.equal(state.length, 0)
    }))

  test('say nothing twice when an editor stays open while a harvest is confirmed and taken back', () =>
    inWorld(async (world) => {
      const gathering = await heldGathering(world)
      const [ana, ben] = [editorOf(world, 'ana', gathering), editorOf(world, 'ben', gathering)]
      await ana.says('Said once')
      await ben.hears()
      await confirmed(world, gathering)
      assert.equal((await world.ask('ana', 'POST', `/gatherings/${gathering}/harvest/taking-back`)).status, 303)

      assert.equal(await ben.hears(), 409)
      assert.equal(ben.words(), 'Said once')
      assert.equal(await ben.says('Said once\n\nMeanwhile'), 409)
      assert.equal(await wordsOf(world), 'Said once')

      const { body } = await world.ask('ben', 'GET', notesPath(gathering))
      assert.ok(body.includes(`data-together="${togetherPath(gathering, 1)}"`))
      const again = editorOf(world, 'ben', gathering, 1)
      assert.equal(await again.hears(), 200)
      assert.equal(again.words(), 'Said once')
      assert.equal(await again.says('Said once\n\nMeanwhile'), 200)
      assert.equal(await wordsOf(world), 'Said once\n\nMeanwhile')

      const late = await world.ask('ana', 'POST', notesPath(gathering), { seen: '1', words: 'Said once, and kept' })
      assert.equal(late.status, 409)
      assert.match(late.body, /Said once, and kept/)
    }))

  test('take nothing where the gathering is off or its community is over, in the database as well', () =>
    inWorld(async (world) => {
      const gathering = await planned(world)
      const editor = editorOf(world, 'ben', gathering)
      await editor.says('Before')
      const row = world.clone.system.updateTable('gathering').where('id', '=', gathering)
      await row.set({ cancelled_at: morning }).execute()
      assert.equal(await editor.says('Off'), 409)
      const asBen = { token: tokenFor('ben'), now: morning, mode: 'write' } as const
      const { numAffectedRows } = await world.clone.visits(asBen, ({ db }) =>
        sql`update shared_notes set words = 'x'`.execute(db),
      )
      assert.equal(numAffectedRows, 0n)
      await row.set({ cancelled_at: null }).execute()
      await closed(world)
      assert.equal(await editor.says('Over'), 403)
      assert.equal(await wordsOf(world), 'Before')
    }))

  test('tell those who have them open, and leave no trace of who typed when', () =>
    inWorld(async (world) => {
      const gathering = await planned(world)
      const count = () =>
        world.db
          .selectFrom('event')
          .select(sql<number>`count(*)::int`.as('n'))
          .executeTakeFirstOrThrow()
      const before = await count()
      await editorOf(world, 'ben', gathering).says('Heard')
      assert.deepEqual(await count(), before)
    }))
})
