import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { personas, tokenFor } from '#world/people.ts'
import { inWorld, morning, type Persona, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { unguardedCarrying } from './carrying-commands.ts'

describe('what members want to talk of', () => {
  test('is put in and read by members, and is there for nobody else', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      assert.equal((await put(world, 'ben', id)).status, 303)
      assert.match((await world.ask('fay', 'GET', `/gatherings/${id}/topics`)).body, /Court days[\s\S]*Ben Ito/)
      assert.match((await world.ask('fay', 'GET', `/gatherings/${id}`)).body, /Court days/)
      for (const who of ['gus', 'dee', 'ivy', 'eve'] as const)
        assert.equal((await put(world, who, id)).status, 404, who)
      assert.equal((await world.ask('gus', 'GET', `/gatherings/${id}/topics`)).status, 404)
      const empty = await put(world, 'ben', id, { words: ' ' })
      assert.equal(empty.status, 422)
      assert.match(empty.body, /Write what you would like to talk of/)
      const doubted = await put(world, 'ben', id, { words: 'My client Delia Fernbrook called.' })
      assert.equal(doubted.status, 422)
      await world.db.updateTable('gathering').set({ cancelled_at: morning }).where('id', '=', id).execute()
      assert.equal((await put(world, 'ben', id)).status, 403)
    }))

  test('without a name is kept without one, nowhere, and taken back by whoever put it in alone', () =>
    inWorld(async (world) => {
      const { ask, db, people, clone } = world
      const id = await planned(world)
      const before = await db.selectFrom('event').select('id').execute()
      await put(world, 'ben', id, { withoutName: 'yes' })
      const row = await db.selectFrom('agenda_topic').selectAll().executeTakeFirstOrThrow()
      assert.equal(row.author_id, null)
      assert.ok(!JSON.stringify(row).includes(people.ben))
      assert.equal(row.submitted_at.toString(), '2026-03-02T00:00:00Z')
      assert.equal(row.id[14], '4', 'its id tells no time')
      assert.equal((await db.selectFrom('event').select('id').execute()).length, before.length)

      const topics = `/gatherings/${id}/topics`
      for (const who of ['ana', 'fay', 'ben'] as const) {
        const { body } = await ask(who, 'GET', topics)
        const shown = body.slice(body.indexOf('id="topic-'))
        assert.match(shown, /without a name|sans nom/)
        assert.doesNotMatch(shown.slice(0, shown.indexOf('</ul>')), /Ben Ito/)
        assert.equal(/Take it back|Reprendre/.test(body), who === 'ben', who)
      }
      const withdrawal = `/agenda-topics/${row.id}/withdrawal`
      assert.equal((await ask('ana', 'POST', withdrawal)).status, 409)
      // Nobody can pass for her by asking the database with a key of her own.
      for (const who of personas.filter((name) => name !== 'ben')) {
        const took = await clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: hers, viewer }) =>
          sql<{ done: boolean }>`select withdraw_topic(${row.id}, ${viewer.hand?.key}, ${morning}) as done`.execute(
            hers,
          ),
        )
        assert.equal(took.rows[0]?.done, false, who)
      }
      assert.equal((await ask('ben', 'POST', withdrawal)).status, 303)
      assert.equal((await db.selectFrom('agenda_topic').select('words').executeTakeFirstOrThrow()).words, '')
      assert.doesNotMatch((await ask('ben', 'GET', topics)).body, /Court days/)
    }))

  test('has one voice of each, that can be taken back, and nobody reads whose', () =>
    inWorld(async (world) => {
      const { ask, clone } = world
      const id = await planned(world)
      await put(world, 'ben', id)
      const path = `/agenda-topics/${await onlyTopic(world)}/vote`
      const many = ['ben', 'ben', 'fay', 'ana', 'fay'] as const
      const sent = await Promise.all(many.map((who) => ask(who, 'POST', path, { vote: 'yes', from: 'gathering' })))
      assert.deepEqual(
        sent.map(({ status }) => status),
        [303, 303, 303, 303, 303],
      )
      assert.equal(await votes(world), 3)
      assert.equal((await ask('gus', 'POST', path, { vote: 'yes' })).status, 404)
      await Promise.all([1, 2].map(() => ask('fay', 'POST', path, { vote: 'no' })))
      assert.equal(await votes(world), 2)
      const seen = await clone.visits({ token: tokenFor('ana'), now: morning, mode: 'read' }, ({ db }) =>
        db.selectFrom('agenda_topic_vote').select('person_id').execute(),
      )
      assert.deepEqual(seen, [{ person_id: world.people.ana }])
    }))

  test('becomes a step of the agenda once, by those who lead, or is kept for later', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      await put(world, 'ben', id)
      const topic = await onlyTopic(world)
      const schedule = `/agenda-topics/${topic}/scheduling`
      assert.equal((await ask('ben', 'POST', schedule)).status, 403)
      const both = await Promise.all([ask('ana', 'POST', schedule), ask('fay', 'POST', schedule)])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
      assert.equal((await db.selectFrom('agenda_item').select('id').execute()).length, 1)
      // What is on an agenda that is not published, members are not told.
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}/topics`)).body, /On the agenda/)
      await ask('ana', 'POST', `/gatherings/${id}/agenda/publishing`)
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/topics`)).body, /On the agenda/)

      const parking = `/agenda-topics/${topic}/parking`
      assert.equal((await ask('ben', 'POST', parking, { parked: 'yes' })).status, 403)
      await ask('ana', 'POST', parking, { parked: 'yes' })
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/topics`)).body, /Kept for later/)
      await ask('ana', 'POST', parking, { parked: 'no' })
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/topics`)).body, /Waiting/)
    }))

  test('goes on to the next gathering where there was no time for it, with its voices', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const id = await planned(world)
      for (const words of ['On the agenda', 'Left over', 'Kept']) await put(world, 'ben', id, { words })
      const topics = await db.selectFrom('agenda_topic').select(['id', 'words']).execute()
      const [on, left, kept] = ['On the agenda', 'Left over', 'Kept'].map(
        (said) => topics.find(({ words }) => words === said)?.id,
      )
      await ask('ana', 'POST', `/agenda-topics/${on}/scheduling`)
      await ask('ana', 'POST', `/agenda-topics/${kept}/parking`, { parked: 'yes' })
      await ask('fay', 'POST', `/agenda-topics/${left}/vote`, { vote: 'yes' })

      clock.pass({ hours: 24 * 8 + 5 })
      await unguardedCarrying(db, clock.now())
      assert.equal((await at(world, left)).gathering_id, id, 'not before it is surely over')
      clock.pass({ hours: 24 })
      await unguardedCarrying(db, clock.now())
      await unguardedCarrying(db, clock.now())
      const next = await db.selectFrom('gathering').select('id').orderBy('falls_on').offset(1).executeTakeFirstOrThrow()
      assert.equal((await at(world, left)).gathering_id, next.id)
      assert.notEqual((await at(world, on)).covered_at, null)
      assert.equal((await at(world, kept)).gathering_id, id)
      const { body } = await ask('fay', 'GET', `/gatherings/${next.id}/topics`)
      assert.match(body, /1 voix[\s\S]*Left over[\s\S]*reporté de la dernière fois/)
    }))
})

function put({ ask }: World, who: Persona, id: GatheringId, differs: Readonly<Record<string, string>> = {}) {
  return ask(who, 'POST', `/gatherings/${id}/topics`, { kind: 'concern', words: 'Court days', ...differs })
}

async function onlyTopic({ db }: World): Promise<string> {
  return (await db.selectFrom('agenda_topic').select('id').executeTakeFirstOrThrow()).id
}

async function votes({ db }: World): Promise<number> {
  return (await db.selectFrom('agenda_topic').select('votes').executeTakeFirstOrThrow()).votes
}

async function at({ db }: World, id: string | undefined) {
  const rows = await db.selectFrom('agenda_topic').select(['id', 'gathering_id', 'covered_at']).execute()
  const found = rows.find((row) => row.id === id)
  assert.ok(found)
  return found
}
