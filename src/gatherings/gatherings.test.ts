import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { unguardedClocks, unguardedExtension } from './planning/writing-out-commands.ts'
import { unguardedForgetting } from './answers/commands.ts'
import { occurrences, planned, quarterly } from './testing/planning.ts'

const newIn = ({ communities }: World) => `/communities/${communities.circle}/gatherings/new`

describe('planning a gathering', () => {
  test('is for those who convene: each of its dates is a row, for eighteen months ahead', () =>
    inWorld(async (world) => {
      await planned(world)
      assert.deepEqual(await occurrences(world), [
        '2026-03-10T13:00',
        '2026-06-09T13:00',
        '2026-09-08T13:00',
        '2026-12-08T13:00',
        '2027-03-09T13:00',
        '2027-06-08T13:00',
      ])
      const instants = await world.db.selectFrom('gathering').select('starts_at').orderBy('falls_on').limit(1).execute()
      assert.equal(instants[0]?.starts_at.toString(), '2026-03-10T20:00:00Z')

      assert.equal((await world.ask('fay', 'GET', newIn(world))).status, 200)
      for (const who of ['ben', 'dee'] as const) {
        assert.equal((await world.ask(who, 'GET', newIn(world))).status, 403, who)
        assert.equal((await world.ask(who, 'POST', newIn(world), quarterly)).status, 403, who)
      }
      assert.equal((await occurrences(world)).length, 6)
    }))

  test('shows the dates before anything is kept, on two clocks', () =>
    inWorld(async (world) => {
      const asked = { ...quarterly, zone: 'America/St_Johns', act: 'preview' }
      const { status, body } = await world.ask('ana', 'POST', newIn(world), asked)
      assert.equal(status, 422)
      assert.match(body, /Every three months on the second Tuesday, at 13:00, Newfoundland Time \(St\. John’s\)/)
      assert.match(body, /Tuesday 10 March 2026, 8:30 to 10:00, Pacific Time \(Vancouver\)/)
      assert.match(body, /There: Tuesday 10 March 2026, 13:00 to 14:30, Newfoundland Time/)
      assert.match(body, /value="Quarterly call"/)
      assert.deepEqual(await occurrences(world), [])
    }))

  test('says what does not fit beside its field, and keeps what was typed', () =>
    inWorld(async (world) => {
      const wrong = [
        [{ day: '2026-03-01' }, 'This time is over already'],
        [{ day: '9999-12-31', pace: 'week1' }, 'more than ten years ahead'],
        [{ day: '2026-02-30' }, 'Choose a day'],
        [{ time: '25:00' }, 'Choose a time'],
        [{ zone: 'Mars/Olympus_Mons' }, 'Hearth does not know this time zone'],
        [{ ends: 'until', until: '2026-03-03' }, 'The last day is before the first gathering'],
        [{ ends: 'times', times: '1000000000' }, 'Choose a number of gatherings from 1 to 260'],
        [{ day: '2026-03-31', on: 'date' }, 'Not every month has this day'],
        [{ day: '2028-02-29', pace: 'year1', on: 'date' }, 'Not every year has 29 February'],
        [{ on: 'last' }, 'The first gathering does not fall on the days you chose'],
        [{ url: 'javascript:alert(1)' }, 'A link begins with https://'],
        [{ nameEn: '', nameFr: '' }, 'name'],
      ] as const
      for (const [differs, said] of wrong) {
        const { status, body } = await world.ask('ana', 'POST', newIn(world), { ...quarterly, ...differs })
        assert.equal(status, 422, said)
        assert.ok(body.includes(said), said)
        assert.match(body, /video\.example\.org|javascript:alert/, said)
      }
      assert.deepEqual(await occurrences(world), [])
    }))

  test('of a cycle gives each session its day and theme', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const sessions = {
        'day-1': '2026-04-09',
        'time-1': '10:00',
        'themeEn-1': 'Finding each other',
        'day-2': '2026-05-07',
        'time-2': '10 h 30',
        'themeFr-2': 'Apprendre à dire non',
      }
      const path = `/communities/${communities.circle}/gatherings/new-cycle`
      const { nameEn, nameFr, minutes, zone, way } = quarterly
      const form = { nameEn, nameFr, minutes, zone, way, ...sessions }
      const more = await ask('ana', 'POST', path, { ...form, act: 'more 4' })
      assert.match(more.body, /name="day-4"/)
      const lone = await ask('ana', 'POST', path, { ...form, 'day-2': '', 'themeFr-2': '' })
      assert.match(lone.body, /at least two sessions/)
      const many = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`day-${at + 1}`, '']))
      const forty = await ask('ana', 'POST', path, { ...many, ...form })
      assert.match(forty.body, /at most 40 sessions[^]*Finding each other[^]*name="day-40"/)
      const slip = await ask('ana', 'POST', path, { ...form, 'day-2': '2062-05-07' })
      assert.match(slip.body, /more than ten years ahead/)
      const sent = await ask('ana', 'POST', path, form)
      assert.equal(sent.status, 303, sent.body)
      assert.deepEqual(await occurrences(world), ['2026-04-09T10:00', '2026-05-07T10:30'])
      const { body } = await ask('ben', 'GET', `/communities/${communities.circle}/gatherings`)
      assert.match(body, /Finding each other/)
      assert.match(body, /<span lang="fr">Apprendre à dire non/)
    }))

  test('goes on by itself where a rule has no end, and follows clocks that were changed', () =>
    inWorld(async (world) => {
      await planned(world)
      world.clock.pass({ hours: 24 * 200 })
      await unguardedExtension(world.db, world.clock.now())
      const found = await occurrences(world)
      assert.deepEqual(found.slice(-2), ['2027-12-14T13:00', '2028-03-14T13:00'])
      await unguardedExtension(world.db, world.clock.now())
      assert.deepEqual(await occurrences(world), found)

      await world.db
        .updateTable('gathering')
        .set({ starts_at: world.clock.now().add({ hours: 1 }) })
        .execute()
      await unguardedClocks(world.db, world.clock.now())
      const last = await world.db
        .selectFrom('gathering')
        .selectAll()
        .orderBy('falls_on', 'desc')
        .executeTakeFirstOrThrow()
      assert.equal(last.starts_at.toZonedDateTimeISO(last.zone).toPlainDateTime().toString(), '2028-03-14T13:00:00')
    }))

  test('is over where the community is closed', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      await closed(world)
      assert.equal((await world.ask('ana', 'POST', newIn(world), quarterly)).status, 403)
      assert.equal((await world.ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })).status, 403)
      const { body } = await world.ask('ben', 'GET', `/gatherings/${id}`)
      assert.doesNotMatch(body, /Do you come/)
      world.clock.pass({ hours: 24 * 300 })
      const before = await occurrences(world)
      await unguardedExtension(world.db, world.clock.now())
      assert.deepEqual(await occurrences(world), before)
    }))
})

describe('a gathering', () => {
  test('is read by members on their own clock, and is there for nobody else', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      await world.db
        .updateTable('person')
        .set({ time_zone: 'Europe/Paris' })
        .where('id', '=', world.people.fay)
        .execute()
      const own = await world.ask('ben', 'GET', `/gatherings/${id}`)
      assert.ok(own.statements <= 6, `${own.statements} statements`)
      assert.match(own.body, /Tuesday 10 March 2026, 13:00 to 14:30, Pacific Time \(Vancouver\)/)
      assert.doesNotMatch(own.body, /There:/)
      const abroad = await world.ask('fay', 'GET', `/gatherings/${id}`)
      assert.match(abroad.body, /mardi 10 mars 2026, de 21\u00A0h à 22\u00A0h\u00A030, heure de l’Europe centrale/)
      assert.match(
        abroad.body,
        /Là-bas\u00A0: mardi 10 mars 2026, de 13\u00A0h à 14\u00A0h\u00A030, heure du Pacifique/,
      )

      for (const who of ['cy', 'dee', 'ivy'] as const) {
        assert.equal((await world.ask(who, 'GET', `/gatherings/${id}`)).status, 404, who)
        assert.equal((await world.ask(who, 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })).status, 404, who)
      }
      const list = `/communities/${world.communities.circle}/gatherings`
      assert.match((await world.ask('ben', 'GET', list)).body, /Quarterly call/)
      assert.equal((await world.ask('cy', 'GET', list)).status, 403)
      assert.doesNotMatch((await world.ask('cy', 'GET', list)).body, /Quarterly/)
    }))

  test('is answered in one click; the last word counts; others see who comes', () =>
    inWorld(async (world) => {
      const id = await planned(world, { way: 'both', place: 'The library' })
      const answer = (form: Record<string, string>) => world.ask('ben', 'POST', `/gatherings/${id}/answer`, form)
      assert.equal((await answer({ answer: 'maybe' })).status, 303)
      await answer({ answer: 'comes', way: 'in_person', need: 'A ramp' })
      const { body } = await world.ask('fay', 'GET', `/gatherings/${id}`)
      assert.match(body, /1 vient<\/h3>[\s\S]*Ben Ito/)
      assert.match(body, /Ben Ito[^<]*<span class="muted">Sur place/)
      assert.match(body, /A ramp/)
      assert.match((await world.ask('ben', 'GET', `/gatherings/${id}`)).body, /aria-pressed="true"/)
      // The buttons of the list send the answer alone.
      await answer({ answer: 'cannot' })
      assert.match((await world.ask('ben', 'GET', `/gatherings/${id}`)).body, /A ramp/)
      await answer({ answer: 'cannot', need: '' })
      assert.doesNotMatch((await world.ask('ben', 'GET', `/gatherings/${id}`)).body, /A ramp/)
      assert.equal((await answer({ answer: 'perhaps' })).status, 422)
    }))

  test('tells what somebody needs to those who convene alone', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      await world.ask('fay', 'POST', `/gatherings/${id}/answer`, { answer: 'comes', need: 'Captions' })
      assert.match((await world.ask('ana', 'GET', `/gatherings/${id}`)).body, /Captions/)
      const { body } = await world.ask('ben', 'GET', `/gatherings/${id}`)
      assert.match(body, /Fay Roy/)
      assert.doesNotMatch(body, /Captions/)
    }))

  test('forgets what somebody needed a month after', () =>
    inWorld(async ({ ask, db, clock, ...world }) => {
      const id = await planned({ ask, ...world })
      await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes', need: 'Captions' })
      const kept = () => db.selectFrom('gathering_need').select('words').execute()
      clock.pass({ hours: 24 * 30 })
      await unguardedForgetting(db, clock.now())
      assert.deepEqual(await kept(), [{ words: 'Captions' }])
      clock.pass({ hours: 24 * 9 })
      await unguardedForgetting(db, clock.now())
      assert.deepEqual(await kept(), [])
    }))

  test('keeps its link until it opens, in the database as well', () =>
    inWorld(async (world) => {
      const id = await planned(world, { opens: '30' })
      const closedYet = await world.ask('ben', 'GET', `/gatherings/${id}`)
      assert.doesNotMatch(closedYet.body, /video\.example|604 555/)
      assert.match(closedYet.body, /The link opens here on Tuesday 10 March 2026 at 12:30, Pacific Time/)
      world.clock.pass({ hours: 24 * 8 + 2, minutes: 40 })
      const open = await world.ask('ben', 'GET', `/gatherings/${id}`)
      assert.match(open.body, /href="https:\/\/video\.example\.org\/j\/4711"/)
      assert.match(open.body, /604 555 0100/)
    }))

  test('that is over takes no answer, and stands among those that were', () =>
    inWorld(async (world) => {
      const id = await planned(world, { pace: 'once' })
      world.clock.pass({ hours: 24 * 9 })
      const late = await world.ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
      assert.equal(late.status, 409)
      assert.match(late.body, /This gathering is over/)
      const list = `/communities/${world.communities.circle}/gatherings`
      assert.match((await world.ask('ben', 'GET', list)).body, /Nothing is planned yet/)
      assert.match((await world.ask('ben', 'GET', `${list}/past`)).body, /Quarterly call/)
    }))

  test('forgets whoever leaves, as far as it is still ahead', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      await world.ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes', need: 'A ramp' })
      await world.ask('ben', 'POST', `/communities/${world.communities.circle}/leaving`)
      assert.deepEqual(await world.db.selectFrom('gathering_answer').selectAll().execute(), [])
      assert.deepEqual(await world.db.selectFrom('gathering_need').selectAll().execute(), [])
    }))
})
