import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inWorld } from '#world/world.ts'
import { claim, claimsOf, topics } from './testing/claims.ts'

describe('at the same moment', () => {
  test('two who use the same words, however cased, have experience of one topic', () =>
    inWorld(async (world) => {
      const labels = { ana: 'Écoute de nuit', ben: 'écoute de NUIT', fay: ' ÉCOUTE de nuit' }
      const said = await Promise.all(
        (['ana', 'ben', 'fay'] as const).flatMap((who) => [
          claim(world, who, labels[who]),
          claim(world, who, labels[who]),
        ]),
      )
      assert.ok(said.every(({ status }) => status === 303))
      assert.equal((await topics(world)).length, 1)
      assert.equal((await claimsOf(world)).length, 3)
    }))

  test('one joins a topic that the last other gives up, again and again, and neither is lost', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      for (let round = 0; round < 8; round++) {
        const label = `Court days ${round}`
        await claim(world, 'ana', label)
        const topic = await db.selectFrom('knowledge_topic').select('id').where('label', '=', label).executeTakeFirst()
        const answers = await Promise.all([
          ask('ana', 'POST', `/communities/${circle}/experience/${topic?.id}/withdrawal`),
          claim(world, 'ben', label),
        ])
        assert.deepEqual(
          answers.map(({ status }) => status),
          [303, 303],
        )
      }
      assert.deepEqual(
        await claimsOf(world),
        Array.from({ length: 8 }, (_, n) => `ben Court days ${n}`),
      )
    }))

  test('an ask is asked of a topic that the last person gives up, or it is not, and is posted either way', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      const words = { kind: 'ask', activity: 'seekExperience', title: 'Where to wait?' }
      for (let round = 0; round < 8; round++) {
        await claim(world, 'ana', `Court days ${round}`)
        const { id } = await db
          .selectFrom('knowledge_topic')
          .select('id')
          .where('label', '=', `Court days ${round}`)
          .executeTakeFirstOrThrow()
        const answers = await Promise.all([
          ask('ben', 'POST', `/communities/${circle}/conversations`, { ...words, body: `Round ${round}`, topics: id }),
          ask('ana', 'POST', `/communities/${circle}/experience/${id}/withdrawal`),
        ])
        assert.deepEqual(
          answers.map(({ status }) => status),
          [303, 303],
        )
      }
      const named = await db.selectFrom('thread_topic').select('topic_id').execute()
      assert.equal((await topics(world)).length, named.length)
      assert.deepEqual(await claimsOf(world), [])
    }))

  test('twenty-one said at once are twenty', () =>
    inWorld(async (world) => {
      const said = await Promise.all(Array.from({ length: 21 }, (_, n) => claim(world, 'ben', `Topic ${n}`)))
      assert.equal(said.filter(({ status }) => status === 422).length, 1)
      assert.equal((await claimsOf(world)).length, 20)
    }))

  test('leaving while saying so leaves nothing said', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      const before = [claim(world, 'ben', 'One'), claim(world, 'ben', 'Two')]
      const leaving = ask('ben', 'POST', `/communities/${circle}/leaving`)
      const after = [claim(world, 'ben', 'Three'), claim(world, 'ben', 'Four')]
      const answers = await Promise.all([...before, leaving, ...after])
      assert.ok(
        answers.every(({ status }) => [303, 403, 404].includes(status)),
        String(answers.map(({ status }) => status)),
      )
      assert.deepEqual([await claimsOf(world), await topics(world)], [[], []])
    }))
})

test('the database itself takes no claim of somebody who does not belong, nor of somebody else', () =>
  inWorld(async (world) => {
    const {
      db,
      people,
      communities: { circle },
    } = world
    await claim(world, 'ana', 'Court days')
    const insert = (person: string) => sql`
      insert into knowledge_claim select id, community_id, ${person}, created_at from knowledge_topic`
    await assert.rejects(insert(people.gus).execute(db), /only members say/)
    await assert.rejects(insert(people.cy).execute(db), /only members say/)
    assert.deepEqual(await claimsOf(world), ['ana Court days'])
    await insert(people.ben).execute(db)
    assert.deepEqual(await claimsOf(world), ['ana Court days', 'ben Court days'])
    await db
      .updateTable('membership')
      .set({ ended_at: world.clock.now(), ended_because: 'left' })
      .where('community_id', '=', circle)
      .execute()
    assert.deepEqual([await claimsOf(world), await topics(world)], [[], []])
  }))
