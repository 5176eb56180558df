import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { told } from '../../notifications/testing/told.ts'

describe('muting somebody', () => {
  test('folds what she writes, for the one who mutes and for nobody else, until it is undone', () =>
    inWorld(async ({ ask, threads, people, communities }) => {
      const member = `/communities/${communities.circle}/people/${people.ben}`
      const before = await ask('ben', 'GET', `/threads/${threads.listening}`)
      assert.doesNotMatch((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, /folded as you asked/)

      const muted = await ask('ana', 'POST', `${member}/muting`)
      assert.equal(muted.location, member)
      const page = await ask('ana', 'GET', `/threads/${threads.listening}`)
      assert.match(page.body, /<summary>Ben Ito, folded as you asked<\/summary>[\s\S]*walk round the block/)
      assert.doesNotMatch(page.body, /Ana Wells, folded as you asked/)
      assert.match((await ask('ana', 'GET', member)).body, /You have muted this member/)
      for (const who of ['ben', 'fay'] as const) {
        const { body } = await ask(who, 'GET', `/threads/${threads.listening}`)
        assert.doesNotMatch(body, /<summary>[^<]*Ben Ito, /, who)
      }
      const after = await ask('ben', 'GET', `/communities/${communities.circle}/people/${people.ana}`)
      assert.doesNotMatch(after.body, /have muted/)
      assert.equal(before.status, 200)

      await ask('ana', 'POST', `${member}/unmuting`)
      assert.doesNotMatch((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, /folded as you asked/)
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

describe('blocking somebody', () => {
  test('keeps notices from going either way, but for announcements', () =>
    inWorld(async (world) => {
      const { ask, threads, people, communities } = world
      const blocked = await ask('ben', 'POST', `/communities/${communities.circle}/people/${people.ana}/blocking`)
      assert.equal(blocked.location, `/communities/${communities.circle}/people/${people.ana}`)
      await ask('ana', 'POST', `/threads/${threads.waiting}/replies`, { body: 'An answer for @Ben' })
      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'For @Ana and @Fay' })
      const announcement = { kind: 'announcement', title: 'News', body: 'We move.' }
      await ask('ana', 'POST', `/communities/${communities.circle}/conversations`, announcement)
      const notices = await told(world)
      assert.deepEqual(notices.filter((one) => /^(ana|ben)/.test(one)).toSorted(), ['ben announcement'])
      assert.ok(notices.includes('fay mention'))
    }))

  test('touches nothing that is said masked: it would tell whose mask it is', () =>
    inWorld(async (world) => {
      const { ask, threads, people, communities, db } = world
      await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
      await ask('ben', 'POST', `/communities/${communities.circle}/people/${people.ana}/blocking`)
      const reply = { body: 'For @Ben', voice: 'mask' }
      assert.equal((await ask('ana', 'POST', `/threads/${threads.listening}/replies`, reply)).status, 303)
      assert.deepEqual(
        (await told(world)).filter((one) => one.startsWith('ben')),
        ['ben mention'],
      )
      assert.doesNotMatch((await ask('ben', 'GET', `/threads/${threads.listening}`)).body, /A member[^<]*, folded/)
    }))

  test('is for whoever did it alone to see, becomes a muting and is undone', () =>
    inWorld(async ({ ask, threads, people, communities }) => {
      const member = `/communities/${communities.circle}/people/${people.ben}`
      const before = await ask('ben', 'GET', `/communities/${communities.circle}/people/${people.ana}`)
      await ask('ana', 'POST', `${member}/blocking`)
      assert.match((await ask('ana', 'GET', member)).body, /You have blocked this member/)
      assert.match((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, /Ben Ito, folded as you asked/)
      assert.match((await ask('ana', 'GET', '/me/muted')).body, /Ben Ito[\s\S]*Blocked/)

      assert.equal(
        (await ask('ben', 'GET', `/communities/${communities.circle}/people/${people.ana}`)).body,
        before.body,
      )
      for (const who of ['ben', 'fay', 'dee', 'ivy'] as const) {
        assert.match((await ask(who, 'GET', '/me/muted')).body, /<h2>Nobody<|<h2>Personne</, who)
      }
      assert.equal((await ask('visitor', 'GET', '/me/muted')).status, 401)

      const undone = await ask('ana', 'POST', `${member}/unmuting`)
      assert.match(undone.location, new RegExp(`people$`))
      await ask('ana', 'POST', `${member}/blocking`)
      await ask('ana', 'POST', `${member}/muting`)
      assert.match((await ask('ana', 'GET', member)).body, /You have muted this member/)
      await ask('ana', 'POST', `/me/muted/${people.ben}/end`)
      assert.match((await ask('ana', 'GET', '/me/muted')).body, /<h2>Nobody</)
    }))

  test('is done to members of one’s own communities, and not to oneself', () =>
    inWorld(async ({ ask, people, communities, db }) => {
      const of = (person: string) => `/communities/${communities.circle}/people/${person}/blocking`
      assert.equal((await ask('ben', 'POST', of(people.ben))).status, 403)
      for (const who of ['cy', 'dee', 'ivy'] as const)
        assert.equal((await ask(who, 'POST', of(people.ben))).status, 404)
      assert.deepEqual(await db.selectFrom('muting').selectAll().execute(), [])
    }))

  test('of somebody who is gone is undone on the list', () =>
    inWorld(async ({ ask, people, communities, db }) => {
      await ask('ben', 'POST', `/communities/${communities.circle}/people/${people.ana}/blocking`)
      await db.deleteFrom('membership').where('person_id', '=', people.ana).execute()
      assert.match((await ask('ben', 'GET', '/me/muted')).body, /Somebody whom you no longer meet here/)
      await ask('ben', 'POST', `/me/muted/${people.ana}/end`)
      assert.match((await ask('ben', 'GET', '/me/muted')).body, /<h2>Nobody</)
    }))
})
