import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { morning } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { withItem } from '../../agendas/testing/agenda.ts'
import { browserIn, pathInLetter } from '../../people/testing/browser.ts'
import { accept, account } from '../../people/testing/inviting.ts'
import { planned } from '../testing/planning.ts'
import { arrived, ending, guest } from '../testing/visiting.ts'

const link = /video\.example\.org\/j\/4711/

describe('a guest of one gathering', () => {
  test('reads when it is and how to come in, and nobody’s name', () =>
    inWorld(async (world) => {
      const { browser, visit, path } = await arrived(world)
      const said = await world.ask('ben', 'POST', `${path}/answer`, { answer: 'comes', need: 'A ramp' })
      assert.equal(said.status, 303)
      assert.ok((await browser.get('/guest')).body.includes(visit))
      const { status, body } = await browser.get(visit)
      assert.equal(status, 200)
      assert.match(body, /Quarterly call/)
      assert.match(body, /10 March 2026/)
      assert.match(body, link)
      for (const hidden of [/Ben Ito/, /Ana /, /ramp/, /Check-in/]) assert.doesNotMatch(body, hidden)
    }))

  test('is asked once, and is no member; whoever asks is told at the address', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { path } = await arrived(world)
      const guests = `${path}/guests`
      const count = async () => (await db.selectFrom('invitation').select('id').execute()).length
      const before = await count()
      for (const [email, why] of [
        [guest.email.toUpperCase(), /asked to this gathering already/],
        ['ben@example.org', /belongs to a member of the community/],
      ] as const) {
        const { status, body } = await ask('ana', 'POST', guests, { ...guest, email })
        assert.equal(status, 422, email)
        assert.match(body, why)
      }
      assert.equal(await count(), before)
      // Of somebody who belongs elsewhere nothing is told.
      assert.equal((await ask('ana', 'POST', guests, { ...guest, email: 'cy@example.org' })).status, 303)
    }))

  test('reads the steps once they are published, by their titles', () =>
    inWorld(async (world) => {
      const { browser, visit, id } = await arrived(world)
      await withItem(world, id)
      await world.db
        .updateTable('agenda_item')
        .set({ words: 'Said for members.', owner_id: world.people.ben })
        .execute()
      assert.doesNotMatch((await browser.get(visit)).body, /Check-in/)
      await world.db.updateTable('gathering').set({ agenda_published_at: morning }).where('id', '=', id).execute()
      const { body } = await browser.get(visit)
      assert.match(body, /Check-in/)
      assert.doesNotMatch(body, /Said for members|Ben Ito/)
    }))

  test('reads in which language it is and with what help, until she is withdrawn', () =>
    inWorld(async (world) => {
      const { browser, visit, path } = await arrived(world)
      const access = { language: 'both', help: ['asl', 'captions'], words: 'A step at the door.', of: 'series' }
      assert.equal((await world.ask('ana', 'POST', `${path}/access`, access)).status, 303)
      assert.match(
        (await browser.get(visit)).body,
        /English and French[\s\S]*ASL[\s\S]*aptions[\s\S]*A step at the door\./,
      )
      const one = { language: 'en', help: [], words: 'By the side door.', of: 'one' }
      assert.equal((await world.ask('ana', 'POST', `${path}/access`, one)).status, 303)
      const { body } = await browser.get(visit)
      assert.match(body, /By the side door/)
      assert.doesNotMatch(body, /A step at the door|ASL/)
      await world.db.updateTable('gathering_guest').set({ ended_at: morning }).execute()
      const gone = await browser.get(visit)
      assert.equal(gone.status, 404)
      assert.doesNotMatch(gone.body, /By the side door/)
    }))

  test('finds nothing else of the community, nor another gathering of it', () =>
    inWorld(async (world) => {
      const { browser, path } = await arrived(world)
      const { communities, people } = world
      const circle = `/communities/${communities.circle}`
      const rows = await world.db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
      const other = rows[1]?.id
      assert.ok(other)
      const parts = ['', '/guests', '/agenda', '/room', '/notes', '/board', '/outcomes', '/debrief', '/calendar.ics']
      const places = ['', '/gatherings', '/gatherings/calendar.ics', '/gatherings/rhythm', '/people', '/outcomes']
      const closed = [
        ...parts.map((part) => path + part),
        ...places.map((place) => circle + place),
        `/gatherings/${other}`,
        `/guest/gatherings/${other}`,
        `/people/${people.ben}`,
        `/guest/${world.threads.listening}`,
      ]
      for (const one of closed) assert.equal((await browser.get(one)).status, 404, one)
      assert.doesNotMatch((await browser.get('/search?q=Quarterly')).body, /gatherings\//)
      assert.match((await world.ask('ben', 'GET', path)).body, /Quarterly/)
      assert.equal((await browser.post(`${path}/answer`, { answer: 'comes' })).status, 404)
      assert.ok(!(await browser.get('/communities')).body.includes(`href="${circle}"`))
    }))

  test('comes in when it is time, as members do, and not for long after', () =>
    inWorld(async (world) => {
      const { browser, visit, id } = await arrived(world, { opens: '60' })
      assert.doesNotMatch((await browser.get(visit)).body, link)
      const far = world.clock.now()
      const at = async (starts: Temporal.Instant) => {
        await world.db.updateTable('gathering').set({ starts_at: starts }).where('id', '=', id).execute()
        return browser.get(visit)
      }
      assert.match((await at(far.add({ minutes: 30 }))).body, link)
      const after = await at(far.subtract({ minutes: 90 + 61 }))
      assert.equal(after.status, 200)
      assert.doesNotMatch(after.body, link)
      assert.equal((await at(far.subtract({ hours: 7 * 24 + 2 }))).status, 404)
    }))

  test('is shut out as she is withdrawn, or the gathering is called off', () =>
    inWorld(async (world) => {
      const { browser, visit, path, id } = await arrived(world)
      await world.db.updateTable('gathering').set({ cancelled_at: morning }).where('id', '=', id).execute()
      assert.equal((await browser.get(visit)).status, 404)
      assert.equal((await world.ask('ana', 'POST', `${path}/guests`, guest)).status, 403)
      await world.db.updateTable('gathering').set({ cancelled_at: null }).where('id', '=', id).execute()
      assert.equal((await browser.get(visit)).status, 200)
      const end = await ending(world, path)
      for (const who of ['ben', 'fay'] as const) assert.equal((await world.ask(who, 'POST', end)).status, 403)
      assert.equal((await browser.get(visit)).status, 200)
      assert.equal((await world.ask('ana', 'POST', end)).status, 303)
      assert.equal((await browser.get(visit)).status, 404)
      assert.doesNotMatch((await world.ask('ben', 'GET', path)).body, /Nia New/)
    }))

  test('stands before members as a guest, with where she comes from', () =>
    inWorld(async (world) => {
      const { path } = await arrived(world)
      assert.match(
        (await world.ask('ben', 'GET', path)).body,
        /Nia New <span class="muted">The law clinic<\/span>[^]*Guest/,
      )
      const { status, body } = await world.ask('fay', 'GET', `${path}/guests`)
      assert.equal(status, 200)
      assert.match(body, /Nia New/)
      assert.doesNotMatch(body, /nia@example|name="email"/)
    }))

  test('is asked by those who coordinate alone', () =>
    inWorld(async (world) => {
      const path = `/gatherings/${await planned(world)}/guests`
      for (const who of ['ben', 'fay'] as const)
        assert.equal((await world.ask(who, 'POST', path, guest)).status, 403, who)
      for (const who of ['cy', 'dee', 'gus', 'eve', 'visitor'] as const) {
        const { status } = await world.ask(who, 'POST', path, guest)
        assert.ok([401, 404].includes(status), `${who}: ${status}`)
      }
      assert.equal((await world.ask('ana', 'POST', path, { ...guest, name: '' })).status, 422)
      assert.equal((await world.ask('ana', 'POST', path, guest)).status, 303)
    }))
})

describe('the letter to a guest of a gathering', () => {
  test('names neither the community nor the gathering', () =>
    inWorld(async (world) => {
      await world.ask('ana', 'POST', `/gatherings/${await planned(world)}/guests`, guest)
      await pathInLetter(world, guest.email)
      const letter = world.mailer.kept().at(-1)
      assert.match(letter?.text ?? '', /guest/)
      assert.doesNotMatch(`${letter?.subject} ${letter?.text}`, /Circle|Quarterly/)
    }))

  for (const [why, shut] of [
    [
      'withdrawn',
      async (world: World, path: string) => void (await world.ask('ana', 'POST', await ending(world, path))),
    ],
    [
      'called off',
      async ({ db }: World) => void (await db.updateTable('gathering').set({ cancelled_at: morning }).execute()),
    ],
    ['two weeks old', async ({ clock }: World) => clock.pass({ hours: 15 * 24 })],
  ] as const) {
    test(`opens nothing when ${why}`, () =>
      inWorld(async (world) => {
        const path = `/gatherings/${await planned(world)}`
        await world.ask('ana', 'POST', `${path}/guests`, guest)
        const letter = await pathInLetter(world, guest.email)
        await shut(world, path)
        assert.equal((await browserIn(world).post(accept(letter), account)).status >= 400, true)
        const came = await world.db.selectFrom('gathering_guest').select('came_at').executeTakeFirstOrThrow()
        assert.equal(came.came_at, null)
      }))
  }
})
