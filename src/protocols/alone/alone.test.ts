import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, morning, type World } from '#world/world.ts'
import { closed } from '../../communities/running/testing/closing.ts'
import { shelfOf } from '../testing/forms.ts'

const secret = 'That I am slower than they think'

function pageIn({ communities }: Pick<World, 'communities'>): string {
  return `${shelfOf(communities.circle)}/fears-of-being-judged/alone`
}

async function wrote(world: World): Promise<string> {
  const path = pageIn(world)
  const kept = await world.ask('ben', 'POST', path, { 'step-0': secret, 'step-4': 'I ask once' })
  assert.equal(kept.status, 303)
  return path
}

describe('what somebody writes for herself', () => {
  test('is asked where a way of working lets each think alone, and read by her alone', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const shelf = shelfOf(communities.circle)
      assert.match((await ask('ben', 'GET', `${shelf}/fears-of-being-judged`)).body, /fears-of-being-judged\/alone/)
      assert.doesNotMatch((await ask('ben', 'GET', `${shelf}/troika`)).body, /troika\/alone/)
      assert.equal((await ask('ben', 'GET', `${shelf}/troika/alone`)).status, 404)

      const before = await db.selectFrom('event').select('id').execute()
      const path = await wrote(world)
      assert.equal((await db.selectFrom('event').select('id').execute()).length, before.length)
      assert.match((await ask('ben', 'GET', path)).body, new RegExp(`${secret}[\\s\\S]*I ask once`))
      for (const who of ['ana', 'fay'] as const) {
        const { status, body } = await ask(who, 'GET', path)
        assert.equal(status, 200)
        assert.doesNotMatch(body, new RegExp(secret), who)
      }
      for (const who of ['cy', 'dee', 'ivy', 'gus'] as const) {
        assert.equal((await ask(who, 'GET', path)).status >= 403, true, who)
        assert.equal((await ask(who, 'POST', path, { 'step-0': 'x' })).status >= 403, true, who)
      }
      assert.equal((await db.selectFrom('alone_words').select('step').execute()).length, 2)
    }))

  test('is hers to change, to empty and to delete, and is looked at for what points to a client', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = await wrote(world)
      const kept = () => db.selectFrom('alone_words').select(['step', 'words']).execute()
      await ask('ben', 'POST', path, { 'step-0': '', 'step-4': 'I ask twice' })
      assert.deepEqual(await kept(), [{ step: 4, words: 'I ask twice' }])
      const doubted = await ask('ben', 'POST', path, { 'step-0': 'My client Delia Fernbrook called.' })
      assert.equal(doubted.status, 422)
      assert.equal((await ask('ben', 'POST', path, { 'step-0': 'x'.repeat(4001) })).status, 422)
      assert.equal((await ask('fay', 'POST', `${path}/forgetting`)).status, 303)
      assert.equal((await kept()).length, 1)
      assert.equal((await ask('ben', 'POST', `${path}/forgetting`)).status, 303)
      assert.deepEqual(await kept(), [])
    }))

  test('is kept once where she saves it twice at the same moment', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const both = await Promise.all(['a', 'b'].map((words) => ask('ben', 'POST', pageIn(world), { 'step-0': words })))
      assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([303]))
      assert.equal((await db.selectFrom('alone_words').select('words').execute()).length, 1)
    }))

  test('waits for her while she is kept out, and is gone where that becomes an end', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      const path = await wrote(world)
      const circle = `/communities/${communities.circle}`
      const out = { message: 'For a while.', days: '30' }
      assert.equal((await ask('ana', 'POST', `${circle}/people/${people.ben}/suspension`, out)).status, 303)
      assert.equal((await ask('ben', 'GET', path)).status, 403)
      assert.doesNotMatch((await ask('ana', 'GET', path)).body, new RegExp(secret))
      assert.equal((await ask('ana', 'POST', `${circle}/standing/${people.ben}/resumption`)).status, 303)
      assert.match((await ask('ben', 'GET', path)).body, new RegExp(secret))

      await ask('ana', 'POST', `${circle}/people/${people.ben}/suspension`, out)
      const end = await ask('ana', 'POST', `${circle}/standing/${people.ben}/removal`, { message: 'It ends here.' })
      assert.equal(end.status, 303)
      assert.deepEqual(await db.selectFrom('alone_words').select('step').execute(), [])
    }))

  test('is gone when she leaves, and in a closed community read and deleted only', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      const path = await wrote(world)
      await closed(world)
      const { body } = await ask('ben', 'GET', path)
      assert.match(body, new RegExp(secret))
      assert.doesNotMatch(body, /<textarea/)
      assert.equal((await ask('ben', 'POST', path, { 'step-0': 'x' })).status, 403)
      await db
        .updateTable('membership')
        .set({ ended_at: morning, ended_because: 'left' })
        .where('person_id', '=', people.ben)
        .where('community_id', '=', communities.circle)
        .execute()
      assert.deepEqual(await db.selectFrom('alone_words').select('step').execute(), [])
    }))
})
