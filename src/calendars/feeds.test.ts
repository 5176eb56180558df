import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, morning } from '#world/world.ts'
import { planned, quarterly } from '../gatherings/testing/planning.ts'
import { address, fetched, says } from './testing/fetching.ts'
import { entriesIn } from './testing/reading.ts'

describe('a calendar’s address', () => {
  test('gives all gatherings of its owner’s communities, each as an entry of its own', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      await planned(world)
      await ask('eve', 'POST', `/communities/${communities.grove}/gatherings/new`, {
        ...quarterly,
        nameEn: 'Quiet hour',
        pace: 'once',
      })
      await says(world, 'ana')
      const all = await fetched(world, await address(world, 'ana'))
      const rows = await db.selectFrom('gathering').select('id').orderBy('starts_at').orderBy('id').execute()
      assert.deepEqual(
        all.map(({ uid }) => uid),
        rows.map(({ id }) => id),
      )
      const [call] = all.filter(({ summary }) => summary === 'Quarterly call')
      assert.equal(call?.url, `http://hearth.test/gatherings/${call?.uid}`)
      assert.match(call?.description ?? '', /^Circle\nJoin: https:\/\/video\.example\.org\/j\/4711\nBy phone: /)
      assert.equal(call?.location, 'https://video.example.org/j/4711')

      const ofCircle = await fetched(world, await address(world, 'ana', communities.circle))
      assert.ok(ofCircle.every(({ summary }) => summary === 'Quarterly call'))
      assert.equal(ofCircle.length, all.length - 1)
      const bens = await fetched(world, await address(world, 'ben'))
      assert.equal(bens.length, ofCircle.length)
    }))

  test('says nothing until its owner wants more, and then not of hidden communities unless she wants that, too', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people } = world
      await planned(world, { place: 'The library' })
      await ask('eve', 'POST', `/communities/${communities.grove}/gatherings/new`, {
        ...quarterly,
        nameEn: 'Quiet hour',
      })
      const path = await address(world, 'ana')
      const silent = (await ask('visitor', 'GET', path)).body
      for (const told of [/Quarterly|Quiet|Circle|Grove|library|video|604 555|http|Harbour/])
        assert.doesNotMatch(silent, told)
      assert.ok(entriesIn(silent).every(({ summary }) => summary === 'Busy'))

      await says(world, 'ana', { says: 'nothing', words: 'Dentist, again' })
      assert.ok((await fetched(world, path)).every(({ summary }) => summary === 'Dentist, again'))

      await says(world, 'ana', { says: 'nothing_of_hidden', words: '' })
      const some = (await fetched(world, path)).map(({ summary }) => summary)
      assert.deepEqual(new Set(some), new Set(['Quarterly call', 'Busy']))
      await says(world, 'ana')
      const told = (await fetched(world, path)).map(({ summary }) => summary)
      assert.deepEqual(new Set(told), new Set(['Quarterly call', 'Quiet hour']))

      await db.deleteFrom('calendar_wish').execute()
      await db.updateTable('person').set({ is_discreet: false }).where('id', '=', people.ana).execute()
      const usual = (await fetched(world, path)).map(({ summary }) => summary)
      assert.deepEqual(new Set(usual), new Set(['Quarterly call', 'Busy']))
    }))

  test('names nobody, and gives the way in neither before its time nor afterwards', () =>
    inWorld(async (world) => {
      const { ask, clock, db } = world
      const id = await planned(world, { opens: '60', pace: 'once' })
      for (const who of ['ana', 'ben', 'fay'] as const)
        await ask(who, 'POST', `/gatherings/${id}/answer`, { answer: 'comes', need: 'A ramp' })
      await says(world, 'ben')
      const path = await address(world, 'ben')
      const everybody = await db.selectFrom('person').select('display_name').execute()
      const read = async () => {
        const { body } = await ask('visitor', 'GET', path)
        for (const { display_name: name } of everybody) assert.ok(!body.includes(name), name)
        assert.doesNotMatch(body, /example\.org[^/]|ATTENDEE|ORGANIZER|ramp/)
        return /video\.example/.test(body)
      }
      // It is on 10 March at 20:00, as UTC has it.
      assert.equal(await read(), false)
      clock.pass({ hours: 8 * 24 + 1, minutes: 59 })
      assert.equal(await read(), false)
      clock.pass({ minutes: 2 })
      assert.equal(await read(), true)
      clock.pass({ hours: 3 })
      assert.equal(await read(), false)
    }))

  test('gives no more of a community to whoever has left, or is suspended, and is empty then', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people } = world
      await planned(world)
      await says(world, 'ben')
      const [all, one] = [await address(world, 'ben'), await address(world, 'ben', communities.circle)]
      assert.ok((await fetched(world, one)).length > 3)
      const membership = db.updateTable('membership').where('person_id', '=', people.ben)
      await membership
        .set({ ended_at: morning, ended_because: 'suspended', review_at: morning.add({ hours: 24 }) })
        .execute()
      for (const path of [all, one]) {
        assert.deepEqual(await fetched(world, path), [])
        assert.doesNotMatch((await ask('visitor', 'GET', path)).body, /Circle/)
      }
      await membership.set({ ended_at: null, ended_because: null, review_at: null }).execute()
      assert.ok((await fetched(world, one)).length > 3)
    }))

  test('keeps what was called off, marked as such, with its sequence raised; and one that moved keeps its identity', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world)
      await says(world, 'ben')
      const path = await address(world, 'ben')
      const before = (await fetched(world, path)).find(({ uid }) => uid === id)
      assert.deepEqual([before?.status, before?.sequence], ['CONFIRMED', 0])
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: 'A holiday.' })
      const after = (await fetched(world, path)).find(({ uid }) => uid === id)
      assert.deepEqual([after?.status, after?.sequence, after?.summary], ['CANCELLED', 1, 'Called off: Quarterly call'])
      assert.doesNotMatch(after?.description ?? '', /video|604 555/)
    }))

  test('says when each last became what it is, and never an earlier moment', () =>
    inWorld(async (world) => {
      const { ask, clock } = world
      const id = await planned(world, { pace: 'once' })
      await says(world, 'ben')
      const path = await address(world, 'ben')
      const { nameEn, url, dialIn, opens } = quarterly
      const when = { which: 'this', day: '2026-03-10', time: '13:00', zone: 'America/Vancouver', sure: 'yes' }
      const changes: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
        [`/gatherings/${id}/cancelling`, { because: '' }],
        [`/gatherings/${id}/restoring`, {}],
        [`/gatherings/${id}/changing`, { ...when, minutes: '60', seen: '3' }],
      ]
      const stamps = [(await fetched(world, path))[0]?.stamp ?? '']
      for (const [page, form] of changes) {
        clock.pass({ minutes: 1 })
        assert.equal((await ask('ana', 'POST', page, form)).status, 303, page)
        stamps.push((await fetched(world, path))[0]?.stamp ?? '')
      }
      clock.pass({ minutes: 1 })
      const { series_id: series } = await world.db.selectFrom('gathering').select('series_id').executeTakeFirstOrThrow()
      const title = { nameEn: `${nameEn} of spring`, url, dialIn, opens, seen: '4' }
      assert.equal((await ask('ana', 'POST', `/gathering-series/${series}`, title)).status, 303)
      const [last] = await fetched(world, path)
      assert.equal(last?.sequence, 4)
      stamps.push(last?.stamp ?? '')
      assert.deepEqual(stamps, [...new Set(stamps)].toSorted(), 'each later than the one before')
    }))
})

describe('an entry taken along once', () => {
  test('is a file for members, of one gathering or of all that come', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const id = await planned(world)
      await says(world, 'ben')
      const one = await ask('ben', 'GET', `/gatherings/${id}/calendar.ics`)
      assert.equal(one.headers['content-disposition'], 'attachment; filename="calendar.ics"')
      assert.deepEqual(
        entriesIn(one.body).map(({ uid, summary }) => [uid, summary]),
        [[id, 'Quarterly call']],
      )
      const list = `/communities/${communities.circle}/gatherings/calendar.ics`
      assert.ok(entriesIn((await ask('ben', 'GET', list)).body).length > 3)
      assert.match((await ask('ben', 'GET', `/gatherings/${id}`)).body, new RegExp(`/gatherings/${id}/calendar.ics`))

      for (const who of ['cy', 'gus', 'dee'] as const)
        assert.equal((await ask(who, 'GET', `/gatherings/${id}/calendar.ics`)).status, 404)
      assert.equal((await ask('cy', 'GET', list)).status, 403)
      assert.equal((await ask('visitor', 'GET', `/gatherings/${id}/calendar.ics`)).status, 401)
    }))
})
