import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { browserIn, eventually, givePassword, password, pathInLetter } from '../testing/browser.ts'
import { accept, account, invited } from '../testing/inviting.ts'

describe('an invitation to a community', () => {
  test('makes an account, joins, and signs in, once', () =>
    inWorld(async (world) => {
      const path = await invited(world, { roles: ['member', 'facilitator'] })
      const browser = browserIn(world)
      const shown = await browser.get(path)
      assert.equal(shown.status, 200)
      assert.match(shown.body, /Ana Wells invites you to join Circle, a community of Harbour\./)
      assert.match(shown.body, /new@example\.org/)

      const done = await browser.post(accept(path), account)
      assert.equal(done.location, `/communities/${world.communities.circle}`)
      assert.match((await browser.get('/me')).body, /<html lang="fr"[\s\S]*Nia New/)
      const membership = await world.db
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person_id')
        .where('display_name', '=', 'Nia New')
        .select(['community_id', 'roles', 'umbrella_id'])
        .executeTakeFirstOrThrow()
      assert.deepEqual(membership, {
        community_id: world.communities.circle,
        roles: ['member', 'facilitator'],
        umbrella_id: world.communities.harbour,
      })
      const kinds = await world.db.selectFrom('event').select('kind').orderBy('id').execute()
      assert.deepEqual(kinds.map(({ kind }) => kind).slice(-3), [
        'invitation.sent',
        'member.joined',
        'invitation.accepted',
      ])
      const again = browserIn(world)
      assert.equal((await again.post('/sign-in', { email: 'new@example.org', password })).status, 303)

      const late = await browserIn(world).get(path)
      assert.equal(late.status, 410)
      assert.doesNotMatch(late.body, /Circle|Ana Wells/)
      assert.equal((await browserIn(world).post(accept(path), { ...account, name: 'Late' })).status, 410)
    }))

  test('is taken up once when two try at the same moment', () =>
    inWorld(async (world) => {
      const path = await invited(world)
      const tries = ['One', 'Two', 'Three', 'Four'].map((name) =>
        browserIn(world).post(accept(path), { name, language: 'en', password: '' }),
      )
      const answers = await Promise.all(tries)
      assert.equal(answers.filter(({ status }) => status === 303).length, 1)
      for (const { status } of answers.filter((one) => one.status !== 303)) assert.ok([409, 410].includes(status))
      const logins = await world.db.selectFrom('login').select('name').where('email', '=', 'new@example.org').execute()
      assert.equal(logins.length, 1)
      const persons = await world.db
        .selectFrom('person')
        .select('id')
        .where('display_name', 'in', ['One', 'Two', 'Three', 'Four'])
        .execute()
      assert.equal(persons.length, 1)
    }))

  test('can be taken up without a password; then a link by mail signs in', () =>
    inWorld(async (world) => {
      const path = await invited(world)
      assert.equal((await browserIn(world).post(accept(path), { ...account, password: '' })).status, 303)
      const browser = browserIn(world)
      assert.equal((await browser.post('/sign-in', { email: 'new@example.org', password: ' ' })).status, 422)
      await browser.post('/sign-in/link', { email: 'new@example.org' })
      const link = await eventually(async () => {
        const found = await pathInLetter(world, 'new@example.org')
        return found.startsWith('/sign-in/link/') ? found : null
      })
      assert.equal((await browser.post(link)).status, 303)
    }))

  test('gives back what was typed with what is wrong', () =>
    inWorld(async (world) => {
      const path = await invited(world)
      const answer = await browserIn(world).post(accept(path), { name: ' ', language: 'fr', password: 'short' })
      assert.equal(answer.status, 422)
      assert.match(answer.body, /Give a name that others/)
      assert.match(answer.body, /shorter than 10 characters/)
      assert.equal((await browserIn(world).get(path)).status, 200)
    }))

  test('is joined by somebody who is signed in, as herself', () =>
    inWorld(async (world) => {
      const path = await invited(world, { email: 'anything@example.org' })
      const { ask, communities } = world
      assert.match((await ask('cy', 'GET', path)).body, /You are signed in as <b>Cy Marsh<\/b>/)
      assert.equal((await ask('cy', 'POST', accept(path))).location, `/communities/${communities.circle}`)
      assert.match((await ask('cy', 'GET', '/me')).body, /Circle/)
      assert.equal((await ask('cy', 'POST', accept(path))).status, 410)
    }))

  test('sends whoever has an account to sign in first, and back', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ben')
      const path = await invited(world, { email: 'ben@example.org', place: 'grove' })
      const browser = browserIn(world)
      assert.match((await browser.get(path)).body, /You have an account with this address already/)
      const sent = await browser.post(accept(path), account)
      assert.equal(sent.location, `/sign-in?to=${encodeURIComponent(path)}`)
      const back = await browser.post('/sign-in', { email: 'ben@example.org', password, to: path })
      assert.equal(back.location, path)
      assert.equal((await browser.post(accept(path))).location, `/communities/${world.communities.grove}`)
    }))

  test('that is old or taken back opens nothing, and says no more than that', () =>
    inWorld(async (world) => {
      const old = await invited(world, { email: 'old@example.org' })
      world.clock.pass({ hours: 14 * 24 })
      const taken = await invited(world, { email: 'taken@example.org' })
      await world.db
        .updateTable('invitation')
        .set({ withdrawn_at: world.clock.now() })
        .where('email', '=', 'taken@example.org')
        .execute()
      for (const path of [old, taken]) {
        const shown = await browserIn(world).get(path)
        assert.equal(shown.status, 410)
        assert.match(shown.body, /This invitation is over/)
        assert.doesNotMatch(shown.body, /Circle|Ana Wells|example\.org/)
        assert.equal((await browserIn(world).post(accept(path), account)).status, 410)
        assert.equal((await world.ask('cy', 'POST', accept(path))).status, 410)
      }
      assert.equal((await world.db.selectFrom('login').select('id').where('name', '=', 'Nia New').execute()).length, 0)
    }))

  test('with a secret that nobody sent is not found', () =>
    inWorld(async (world) => {
      await invited(world)
      for (const path of ['/invitations/x', `/invitations/${'A'.repeat(43)}`, `/invitations/${'A'.repeat(150)}`]) {
        assert.equal((await browserIn(world).get(path)).status, 404)
        assert.equal((await browserIn(world).post(accept(path), account)).status, 404)
      }
    }))

  test('is stored as its hash only', () =>
    inWorld(async (world) => {
      const path = await invited(world)
      const secret = path.split('/').at(-1) ?? 'none'
      assert.match(secret, /^[\w-]{43}$/)
      const rows = await world.db.selectFrom('invitation').selectAll().execute()
      assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(secret))
    }))
})
