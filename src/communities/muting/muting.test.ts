import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { told } from '../../notifications/testing/told.ts'

describe('muting somebody', () => {
  test('folds what she writes, for the one who mutes and for nobody else, until it is undone', () =>
    inWorld(async ({ ask, threads, people, communities }) => {
      const member = `/communities/${communities.circle}/people/${people.ben}`
      const before = await ask('ben', 'GET', `/threads/${threads.listening}`)
      assert.doesNotMatch((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, /whom you muted/)

      const muted = await ask('ana', 'POST', `${member}/muting`)
      assert.equal(muted.location, member)
      const page = await ask('ana', 'GET', `/threads/${threads.listening}`)
      assert.match(page.body, /<summary>Ben Ito, whom you muted<\/summary>[\s\S]*walk round the block/)
      assert.doesNotMatch(page.body, /Ana Wells, whom you muted/)
      assert.match((await ask('ana', 'GET', member)).body, /You have muted this member/)
      for (const who of ['ben', 'fay'] as const) {
        const { body } = await ask(who, 'GET', `/threads/${threads.listening}`)
        assert.doesNotMatch(body, /<summary>[^<]*Ben Ito, /, who)
      }
      const after = await ask('ben', 'GET', `/communities/${communities.circle}/people/${people.ana}`)
      assert.doesNotMatch(after.body, /have muted/)
      assert.equal(before.status, 200)

      await ask('ana', 'POST', `${member}/unmuting`)
      assert.doesNotMatch((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, /whom you muted/)
    }))

  test('keeps notices of what she says away, and no notices that matter', () =>
    inWorld(async (world) => {
      const { ask, threads, people, communities } = world
      await ask('ben', 'POST', `/communities/${communities.circle}/people/${people.ana}/muting`)
      await ask('ana', 'POST', `/threads/${threads.waiting}/replies`, { body: 'An answer for @Ben' })
      await ask('fay', 'POST', `/threads/${threads.waiting}/replies`, { body: 'Une réponse' })
      const announcement = { kind: 'announcement', title: 'News', body: 'We move.' }
      await ask('ana', 'POST', `/communities/${communities.circle}/conversations`, announcement)
      const notices = await told(world)
      assert.deepEqual(
        notices.filter((one) => one.startsWith('ben')),
        ['ben announcement', 'ben answer'],
      )
    }))

  test('is done to members of one’s own communities, and not to oneself', () =>
    inWorld(async ({ ask, people, communities, db }) => {
      const of = (person: string) => `/communities/${communities.circle}/people/${person}/muting`
      assert.equal((await ask('ben', 'POST', of(people.ben))).status, 403)
      for (const who of ['cy', 'dee', 'ivy'] as const)
        assert.equal((await ask(who, 'POST', of(people.ben))).status, 404)
      assert.equal((await ask('ben', 'POST', of(people.cy))).status, 404)
      assert.deepEqual(await db.selectFrom('muting').selectAll().execute(), [])
    }))
})
