import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { AgendaTopicId, GatheringId, ThreadId } from '#database'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'

const form = { protocol: 'troika', words: 'Where can somebody wait?' }

async function bring(world: World, who: Persona, thread: ThreadId, fields: Readonly<Record<string, string>>) {
  return world.ask(who, 'POST', `/threads/${thread}/gathering`, { ...form, ...fields })
}

async function topicOf({ db }: World, gathering: GatheringId): Promise<AgendaTopicId> {
  const rows = db.selectFrom('agenda_topic').select('id').where('gathering_id', '=', gathering)
  return (await rows.orderBy('id', 'desc').executeTakeFirstOrThrow()).id
}

/** Ben's first success, as a conversation. */
async function success({ ask, communities, db }: World): Promise<ThreadId> {
  const opened = await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, {
    kind: 'celebration',
    title: 'The van came',
    body: 'After two years.',
    once: crypto.randomUUID(),
  })
  assert.equal(opened.status, 303)
  const row = db.selectFrom('thread').select('id').where('title', '=', 'The van came')
  return (await row.executeTakeFirstOrThrow()).id
}

describe('a conversation is brought to a gathering', () => {
  test('by a member, with a way of working, and becomes a step that follows it and leads back', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const id = await planned(world)
      const lead = `/threads/${threads.waiting}/gathering`
      assert.match((await ask('ben', 'GET', `/threads/${threads.waiting}`)).body, new RegExp(`href="${lead}"`))
      assert.match((await ask('ben', 'GET', lead)).body, /<option value="troika"[\s\S]*Troika/)
      assert.equal((await bring(world, 'ben', threads.waiting, { gathering: id })).status, 303)
      assert.match((await ask('fay', 'GET', lead)).body, /Où cela a été apporté[\s\S]*En attente[\s\S]*Troïka/)
      assert.equal((await bring(world, 'fay', threads.waiting, { gathering: id })).status, 409)
      const pool = (await ask('ana', 'GET', `/gatherings/${id}/topics`)).body
      assert.match(pool, new RegExp(`Where can somebody wait[\\s\\S]*href="/threads/${threads.waiting}"`))

      assert.equal((await ask('ana', 'POST', `/agenda-topics/${await topicOf(world, id)}/scheduling`)).status, 303)
      const step = await db.selectFrom('agenda_item').selectAll().executeTakeFirstOrThrow()
      assert.deepEqual([step.kind, step.shipped_protocol, step.minutes], ['protocol', 'troika', 30])
      assert.match(
        (await ask('ana', 'GET', `/gatherings/${id}`)).body,
        new RegExp(`href="/threads/${threads.waiting}"`),
      )
      assert.doesNotMatch((await ask('ben', 'GET', lead)).body, /On the agenda/)
      await ask('ana', 'POST', `/gatherings/${id}/agenda/publishing`)
      assert.match((await ask('ben', 'GET', lead)).body, /On the agenda/)
    }))

  test('once, whoever brings it at the same moment', () =>
    inWorld(async (world) => {
      const { db, threads } = world
      const gathering = await planned(world)
      const sent = await Promise.all(
        (['ben', 'fay', 'ana'] as const).map((who) => bring(world, who, threads.waiting, { gathering })),
      )
      assert.deepEqual(
        sent.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409, 409],
      )
      assert.equal((await db.selectFrom('agenda_topic').select('id').execute()).length, 1)
    }))

  test('by nobody who cannot read it, and to no gathering of another community', () =>
    inWorld(async (world) => {
      const { threads } = world
      const id = await planned(world)
      for (const who of ['gus', 'cy', 'dee', 'eve'] as const)
        assert.equal((await bring(world, who, threads.waiting, { gathering: id })).status, 404, who)
      assert.equal((await bring(world, 'cy', threads.harvest, { gathering: id })).status, 404)
      assert.equal((await bring(world, 'ben', threads.waiting, { gathering: 'x' })).status, 422)
      assert.equal((await bring(world, 'ben', threads.waiting, { gathering: id, protocol: 'none' })).status, 404)
      assert.equal((await bring(world, 'ben', threads.waiting, { gathering: id, words: ' ' })).status, 422)
      const rows = await world.db.selectFrom('agenda_topic').select('id').execute()
      assert.deepEqual(rows, [])
    }))

  test('without her name where she likes, and a conversation that is taken away leads nowhere', () =>
    inWorld(async (world) => {
      const { ask, db, threads, people } = world
      const id = await planned(world)
      await bring(world, 'ben', threads.waiting, { gathering: id, withoutName: 'yes' })
      const row = await db.selectFrom('agenda_topic').selectAll().executeTakeFirstOrThrow()
      assert.ok(!JSON.stringify(row).includes(people.ben))
      await sql`update thread set deleted_at = now(), deleted_by = ${people.ana} where id = ${threads.waiting}`.execute(
        db,
      )
      const { body } = await ask('fay', 'GET', `/gatherings/${id}/topics`)
      assert.match(body, /Where can somebody wait/)
      assert.doesNotMatch(body, new RegExp(`href="/threads/${threads.waiting}"`))
      assert.equal((await ask('ben', 'POST', `/agenda-topics/${row.id}/withdrawal`)).status, 303)
      assert.equal((await db.selectFrom('agenda_topic').select('thread_id').executeTakeFirstOrThrow()).thread_id, null)
    }))
})

test('a success goes to where the gathering celebrates, or begins that part', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await planned(world)
    const thread = await success(world)
    await bring(world, 'ben', thread, { gathering: id, protocol: '', words: 'The van came' })
    const schedule = async () => ask('ana', 'POST', `/agenda-topics/${await topicOf(world, id)}/scheduling`)
    await schedule()
    const put = { kind: 'celebration', words: 'Two new members' }
    assert.equal((await ask('fay', 'POST', `/gatherings/${id}/topics`, put)).status, 303)
    const fresh = await db
      .selectFrom('agenda_topic')
      .select('id')
      .where('item_id', 'is', null)
      .executeTakeFirstOrThrow()
    assert.equal((await ask('ana', 'POST', `/agenda-topics/${fresh.id}/scheduling`)).status, 303)

    const steps = await db.selectFrom('agenda_item').select(['kind', 'title_en', 'words']).execute()
    assert.deepEqual(steps, [{ kind: 'celebration', title_en: 'The van came', words: '- Two new members' }])
    assert.match((await ask('ana', 'GET', `/gatherings/${id}/agenda`)).body, new RegExp(`href="/threads/${thread}"`))
  }))
