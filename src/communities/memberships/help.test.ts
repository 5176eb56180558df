import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PersonId, UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, eventually, giveApp, givePassword, password } from '../../people/testing/browser.ts'
import { helpPath } from '../paths.ts'

const ben = { email: 'ben@example.org', password }
const second = '/sign-in/second-step'
const codeIn = (body: string) => /class="secret"><code>([2-9a-z]{5}-[2-9a-z]{5})</.exec(body)?.[1] ?? ''

/** Ben, who has lost his phone and comes as far as his password brings him. */
async function lost(world: World) {
  await givePassword(world, 'ben')
  const before = browserIn(world)
  await before.post('/sign-in', ben)
  await giveApp(world, before)
  const browser = browserIn(world)
  assert.equal((await browser.post('/sign-in', ben)).location, second)
  return browser
}

describe('somebody who has lost her phone and her codes', () => {
  test('is helped by a coordinator of hers, in person, once, and the audit and a letter say so', () =>
    inWorld(async (world) => {
      const { ask, people, communities, clock, mailer } = world
      const browser = await lost(world)
      const path = helpPath(communities.circle, people.ben)
      assert.match((await ask('ana', 'GET', path)).body, /Only for somebody you know, who stands in front of you/)
      const code = codeIn((await ask('ana', 'POST', path)).body)
      assert.equal((await browser.post(second, { code })).location, '/')
      assert.equal((await browser.get('/me')).status, 200)
      assert.match((await browser.get('/me/sessions')).body, /Then a code given in person/)
      assert.equal((await browser.post('/me/second-step/app/removal')).status, 303)

      const audit = (await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)).body
      assert.match(audit, /Ana Wells gave Ben Ito, in person, a code to sign in again/)
      assert.doesNotMatch(audit, new RegExp(code))
      const letter = await eventually(
        async () => mailer.kept().find(({ text }) => /Ana Wells has just made a code/.test(text)) ?? null,
      )
      assert.equal(letter.to, 'ben@example.org')
      assert.ok(!letter.text.includes(code))

      const again = await lost(world)
      assert.equal((await again.post(second, { code })).status, 422, 'once')
      const late = codeIn((await ask('ana', 'POST', path)).body)
      clock.pass({ minutes: 31 })
      await again.post('/sign-in', ben)
      assert.equal((await again.post(second, { code: late })).status, 422, 'half an hour')
    }))

  test('is helped by nobody else, and nobody helps herself', () =>
    inWorld(async ({ ask, people, communities: { circle, grove } }) => {
      const path = helpPath(circle, people.ben)
      const expected = { fay: 403, ben: 403, cy: 403, eve: 403, dee: 403, visitor: 404 } as const
      for (const [who, status] of Object.entries(expected)) {
        assert.equal((await ask(who as keyof typeof expected, 'GET', path)).status, status, who)
      }
      assert.equal((await ask('fay', 'POST', path)).status, 403)
      assert.equal((await ask('ana', 'POST', helpPath(circle, people.ana))).status, 403)
      assert.equal((await ask('ana', 'POST', helpPath(grove, people.eve))).status, 403)
      assert.equal((await ask('ana', 'POST', helpPath(circle, people.cy))).status, 404)
      assert.doesNotMatch((await ask('fay', 'GET', `/communities/${circle}/people/${people.ben}`)).body, /Lost phone/)
      assert.match((await ask('ana', 'GET', `/communities/${circle}/people/${people.ben}`)).body, /Lost phone/)
    }))

  test('and holds an office, is helped by another administrator only', () =>
    inWorld(async ({ ask, db, people, communities: { circle, harbour }, clock }) => {
      const office = { umbrella_id: harbour, person_id: people.ben, created_at: clock.now() }
      const path = `/umbrellas/${harbour}/administrators/${people.ben}/help`
      assert.equal((await ask('dee', 'POST', path)).status, 404, 'no office yet')
      await db.insertInto('umbrella_administrator').values(office).execute()
      assert.equal((await ask('ana', 'POST', helpPath(circle, people.ben))).status, 403)
      assert.equal((await ask('ana', 'POST', path)).status, 404)
      assert.match(codeIn((await ask('dee', 'POST', path)).body), /./)
      assert.equal((await ask('dee', 'POST', `/umbrellas/${harbour}/administrators/${people.dee}/help`)).status, 404)
    }))

  test('and looks after an umbrella of which her helper knows nothing, is helped only by who looks after that one too', () =>
    inWorld(async ({ ask, db, people, communities: { circle, harbour }, clock }) => {
      const inlet = newId<UmbrellaId>()
      const below = { id: inlet, parent_id: harbour, name_en: 'Inlet', exit_url: 'https://weather.example.org/' }
      const shape = { time_zone: 'America/Vancouver', hue: 210, created_at: clock.now() }
      await db
        .insertInto('umbrella')
        .values({ ...below, ...shape })
        .execute()
      const office = (umbrella: UmbrellaId, person: PersonId) =>
        db
          .insertInto('umbrella_administrator')
          .values({ umbrella_id: umbrella, person_id: person, created_at: clock.now() })
          .execute()
      await office(inlet, people.ben)
      assert.equal((await ask('ana', 'GET', helpPath(circle, people.ben))).status, 403)
      assert.equal((await ask('ana', 'POST', helpPath(circle, people.ben))).status, 403)
      const { body } = await ask('ana', 'GET', `/communities/${circle}/people/${people.ben}`)
      assert.doesNotMatch(body, /Lost phone/)

      await office(inlet, people.eve)
      const list = `/umbrellas/${inlet}/administrators`
      const path = `${list}/${people.ben}/help`
      assert.match((await ask('eve', 'GET', list)).body, new RegExp(path))
      assert.match(codeIn((await ask('eve', 'POST', path)).body), /./)
      await office(harbour, people.ben)
      assert.doesNotMatch((await ask('eve', 'GET', list)).body, new RegExp(path))
      assert.equal((await ask('eve', 'POST', path)).status, 404)
      assert.match(codeIn((await ask('dee', 'POST', path)).body), /./)
    }))
})
