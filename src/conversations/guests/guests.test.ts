import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, pathInLetter } from '../../people/testing/browser.ts'
import { openSpace, speak } from '../support/testing/speaking.ts'
import { accept, account } from '../../people/testing/inviting.ts'

const guest = { name: 'Nia New, lawyer', email: 'nia@example.net', language: 'en', days: '14' }

/** Ana asks Nia into a discussion of Circle, and Nia makes an account by the letter. */
async function arrived(world: World) {
  const { ask, threads } = world
  const asked = await ask('ana', 'POST', `/threads/${threads.listening}/guests`, guest)
  assert.equal(asked.status, 303)
  const path = await pathInLetter(world, guest.email)
  const browser = browserIn(world)
  const made = await browser.post(accept(path), { ...account, language: 'en' })
  assert.equal(made.location, '/guest')
  const visit = `/guest/${threads.listening}`
  assert.equal((await browser.get('/guest')).location, visit)
  return { browser, visit, thread: `/threads/${threads.listening}` }
}

describe('a guest', () => {
  test('reads what is said from now on, and before that only her host; and nothing else', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      await ask('ben', 'POST', `/threads/${world.threads.listening}/replies`, { body: 'Ben spoke before she came.' })
      await ask('ana', 'POST', `/threads/${world.threads.listening}/replies`, { body: 'Ana asks what the law says.' })
      world.clock.pass({ minutes: 1 })
      const { browser, visit, thread } = await arrived(world)
      await ask('ben', 'POST', `${thread}/replies`, { body: 'Ben is glad of her.' })
      const shown = (await browser.get(visit)).body
      assert.match(shown, /Ana asks what the law says/)
      assert.match(shown, /Ben is glad of her/)
      assert.doesNotMatch(shown, /Ben spoke before/)
      for (const [path, status] of [
        [thread, 404],
        [`/communities/${communities.circle}`, 404],
        [`/communities/${communities.circle}/people`, 404],
        [`/people/${people.ben}`, 404],
        [`/guest/${world.threads.news}`, 404],
      ] as const) {
        assert.equal((await browser.get(path)).status, status, path)
      }
      assert.ok(!(await browser.get('/communities')).body.includes(`/communities/${communities.circle}`))
      assert.doesNotMatch((await browser.get('/search?q=Ben')).body, /Ben Ito/)
      assert.equal((await browser.post(`${thread}/replies`, { body: 'By the members’ door.' })).status, 404)
    }))

  test('answers under her name, which members read with what she is, and takes her own words back', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { browser, visit, thread } = await arrived(world)
      assert.equal((await browser.post(`${visit}/answers`, { body: ' ' })).status, 422)
      const doubtful = await browser.post(`${visit}/answers`, { body: 'My client Delia Fernbrook called.' })
      assert.equal(doubtful.status, 422)
      assert.match(doubtful.body, /Delia Fernbrook/)
      const seen = await browser.post(`${visit}/answers`, { body: 'The law **says** this.', see: 'preview' })
      assert.match(seen.body, /The law <strong>says<\/strong> this/)
      assert.doesNotMatch((await ask('ben', 'GET', thread)).body, /The law/)
      assert.equal((await browser.post(`${visit}/answers`, { body: 'The law says this.' })).status, 303)
      const shown = (await ask('ben', 'GET', thread)).body
      assert.match(shown, /Nia New<\/b>\s*<span class="from">Guest/)
      assert.match(shown, /The law says this/)
      assert.match(shown, /<b>Nia New<\/b> reads and answers here as a guest/)

      const [, act = ''] = /action="([^"]+deletion)"/.exec((await browser.get(visit)).body) ?? []
      assert.equal((await browser.post(act)).status, 303)
      assert.doesNotMatch((await ask('ben', 'GET', thread)).body, /The law says this/)
    }))

  test('takes back nobody else’s words', () =>
    inWorld(async (world) => {
      const { browser, visit, thread } = await arrived(world)
      await world.ask('ben', 'POST', `${thread}/replies`, { body: 'Words of Ben.' })
      const { id } = await world.db
        .selectFrom('post')
        .select('id')
        .where('markdown', '=', 'Words of Ben.')
        .executeTakeFirstOrThrow()
      assert.equal((await browser.post(`${visit}/answers/${id}/deletion`)).status, 404)
    }))

  test('is not told who is behind a mask', () =>
    inWorld(async (world) => {
      await world.db.updateTable('community').set({ allows_masks: true }).execute()
      const { browser, visit, thread } = await arrived(world)
      const masked = { body: 'Said behind a mask.', voice: 'mask' }
      assert.equal((await world.ask('ben', 'POST', `${thread}/replies`, masked)).status, 303)
      const shown = (await browser.get(visit)).body
      assert.match(shown, /A member<\/b>[^]*Said behind a mask/)
      assert.doesNotMatch(shown, /Ben Ito/)
    }))

  test('is asked by a coordinator alone, and never into a conversation of the peer-support space', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      const path = `/threads/${threads.listening}/guests`
      assert.equal((await ask('ben', 'GET', path)).status, 403)
      assert.equal((await ask('fay', 'POST', path, guest)).status, 403)
      for (const who of ['cy', 'dee', 'visitor'] as const) {
        const { status } = await ask(who, 'POST', path, guest)
        assert.ok([401, 404].includes(status), `${who}: ${status}`)
      }
      assert.equal((await ask('ana', 'POST', path, { ...guest, email: 'ana@example.org' })).status, 422)
      await openSpace(world)
      const support = `/threads/${await speak(world, 'ana')}/guests`
      assert.equal((await ask('ana', 'POST', support, guest)).status, 403)
      const hello = { kind: 'introduction', title: 'Gus says hello', body: 'I am new here.' }
      const opened = await ask('ben', 'POST', `/communities/${world.communities.circle}/conversations`, hello)
      assert.equal((await ask('ana', 'POST', `${opened.location.split('?')[0]}/guests`, guest)).status, 403)
    }))

  test('finds the door shut after her days, when she or her host ends it, and when the conversation goes', () =>
    inWorld(async (world) => {
      const { ask, clock, threads, db, communities } = world
      const { browser, visit, thread } = await arrived(world)
      clock.pass({ hours: 15 * 24 })
      assert.equal((await browser.get(visit)).status, 404)
      assert.equal((await browser.post(`${visit}/answers`, { body: 'Too late.' })).status, 404)
      assert.doesNotMatch((await ask('ben', 'GET', thread)).body, /reads and answers here/)

      await db
        .updateTable('guest')
        .set({ until: clock.now().add({ hours: 24 }) })
        .execute()
      assert.equal((await browser.get(visit)).status, 200)
      await db
        .updateTable('thread')
        .set({ community_id: communities.meadow })
        .where('id', '=', threads.listening)
        .execute()
      assert.equal((await browser.get(visit)).status, 404)
      assert.equal((await browser.post(`${visit}/answers`, { body: 'Moved.' })).status, 404)
      await db
        .updateTable('thread')
        .set({ community_id: communities.circle })
        .where('id', '=', threads.listening)
        .execute()

      const [, end = ''] =
        /action="([^"]+\/guests\/[^"]+\/end)"/.exec((await ask('ana', 'GET', `${thread}/guests`)).body) ?? []
      assert.equal((await ask('ben', 'POST', end)).status, 403)
      assert.equal((await ask('ana', 'POST', end)).status, 303)
      assert.equal((await browser.get(visit)).status, 404)
    }))

  test('goes before her time when she likes', () =>
    inWorld(async (world) => {
      const { browser, visit } = await arrived(world)
      await browser.post(`${visit}/answers`, { body: 'My words stay.' })
      assert.equal((await browser.post(`${visit}/end`)).status, 303)
      assert.equal((await browser.get(visit)).status, 404)
      assert.match(
        (await world.ask('ben', 'GET', `/threads/${world.threads.listening}`)).body,
        /Nia New[^]*My words stay/,
      )
    }))

  test('finds her invitation over once her host has taken it back', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      const path = `/threads/${threads.listening}/guests`
      await ask('ana', 'POST', path, guest)
      const letter = await pathInLetter(world, guest.email)
      assert.doesNotMatch(world.mailer.kept().at(-1)?.text ?? '', /Circle/)
      const [, end = ''] = /action="([^"]+\/end)"/.exec((await ask('ana', 'GET', path)).body) ?? []
      await ask('ana', 'POST', end)
      assert.equal((await browserIn(world).post(accept(letter), account)).status, 410)
      assert.doesNotMatch(
        (await ask('ana', 'GET', `/communities/${world.communities.circle}/invitations`)).body,
        /nia@example/,
      )
    }))
})
