import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { queued, sendQueued } from './testing/letters.ts'
import { told } from './testing/told.ts'

describe('an ask for experience', () => {
  test('is told once to each of those who have it, not to whoever asks, and to nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const court = await topic(world, 'Court days', 'ana', 'ben', 'fay')
      const night = await topic(world, 'Night lines', 'fay')
      await topic(world, 'Grant reports', 'ben')
      const asked = await seek(world, 'ben', [court, night])
      assert.deepEqual(await told(world), ['ana experience', 'fay experience'])

      const anas = (await ask('ana', 'GET', '/inbox')).body
      assert.match(anas, /Ben Ito seeks experience of Court days, which you said you have: “Where to wait\?”/)
      const fays = (await ask('fay', 'GET', '/inbox')).body
      assert.match(fays, /Ben Ito cherche une expérience que vous avez dit avoir \(Court days et Night lines\)/)
      assert.match((await ask('ana', 'GET', '/')).body, /Ben Ito seeks experience of Court days/)
      const [, path = ''] = /href="(\/inbox\/[^"]+)">Ben Ito/.exec(anas) ?? []
      const opened = await ask('ana', 'GET', path)
      assert.equal(opened.location, `${asked}?post=1#post-1`)
      assert.match(
        (await ask('ana', 'GET', opened.location)).body,
        /Asked of those with experience of Court days and Night lines/,
      )
    }))

  test('tells whoever is called in it that she is called, once', () =>
    inWorld(async (world) => {
      const court = await topic(world, 'Court days', 'ana', 'fay')
      await seek(world, 'ben', [court], 'Do you know, @Ana Wells?')
      assert.deepEqual(await told(world), ['ana mention', 'fay experience'])
    }))

  test('tells nobody who has taken it back or left by then, nor who says so later', () =>
    inWorld(async (world) => {
      const { db, people, clock } = world
      const court = await topic(world, 'Court days', 'ana', 'fay')
      await db.deleteFrom('knowledge_claim').where('person_id', '=', people.ana).execute()
      await seek(world, 'ben', [court])
      clock.pass({ minutes: 1 })
      await world.ask('ana', 'POST', `/communities/${world.communities.circle}/experience`, { label: 'Court days' })
      await db
        .updateTable('membership')
        .set({ ended_at: morning, ended_because: 'left' })
        .where('person_id', '=', people.fay)
        .execute()
      assert.deepEqual(await told(world), [])
    }))

  test('is told by letter to whoever wants letters, with its topic, and says nothing where she is discreet', () =>
    inWorld(async (world) => {
      const { db, mailer, people } = world
      await db.updateTable('person').set({ letters: 'each' }).execute()
      await db.updateTable('person').set({ is_discreet: false }).where('id', '=', people.ana).execute()
      await db.updateTable('person').set({ is_discreet: true }).where('id', '=', people.fay).execute()
      const court = await topic(world, 'Court days', 'ana', 'fay')
      await seek(world, 'ben', [court])
      await told(world)
      assert.deepEqual(await queued(world), ['ana in 5', 'fay in 5'])
      await sendQueued(world)
      const [anas, fays] = ['ana', 'fay'].map((who) => mailer.kept().find(({ to }) => to === `${who}@example.org`))
      assert.match(anas?.subject ?? '', /^Ben Ito seeks experience of Court days, which you said you have/)
      assert.ok(fays)
      assert.doesNotMatch(`${fays.subject} ${fays.text}`, /Ben|Court|Where/)
    }))

  test('tells nobody when it has moved away by then', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
      await db
        .insertInto('membership')
        .values({ community_id: communities.meadow, person_id: people.ana, roles: ['facilitator'], ...since })
        .execute()
      const court = await topic(world, 'Court days', 'ana', 'fay')
      const asked = await seek(world, 'ben', [court])
      await ask('ana', 'POST', `${asked}/move`, { to: communities.meadow })
      assert.deepEqual(await told(world), [])
    }))

  test('whose topic she gives up is told of without it', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      const court = await topic(world, 'Court days', 'ana')
      await seek(world, 'ben', [court])
      await told(world)
      await db.deleteFrom('knowledge_claim').where('person_id', '=', people.ana).execute()
      assert.match((await ask('ana', 'GET', '/inbox')).body, /Ben Ito seeks experience that you said you have: “Where/)
    }))
})

/** A topic that these people can be asked about. */
async function topic({ ask, db, communities }: World, label: string, ...people: Persona[]): Promise<string> {
  for (const who of people) await ask(who, 'POST', `/communities/${communities.circle}/experience`, { label })
  const { rows } = await sql<{ id: string }>`select id from knowledge_topic where label = ${label}`.execute(db)
  return rows[0]?.id ?? assert.fail(label)
}

/** Asks, and gives the way to the conversation. */
async function seek(
  { ask, communities }: World,
  who: Persona,
  topics: string[],
  body = 'With a child.',
): Promise<string> {
  const form = { kind: 'ask', activity: 'seekExperience', title: 'Where to wait?', body, topics }
  const { location } = await ask(who, 'POST', `/communities/${communities.circle}/conversations`, form)
  return location
}
