import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql, type RawBuilder } from 'kysely'
import { morning, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { told } from '../../notifications/testing/told.ts'
import { unguardedForgetting } from '../answers/commands.ts'
import { planned } from '../testing/planning.ts'
import { countsTold, fewest } from './model.ts'

const said = { language: 'both', help: ['asl', 'captions'], words: 'A step at the door.' }

async function needing(world: World, who: Persona = 'ben', need = 'A ramp') {
  const id = await planned(world)
  const path = `/gatherings/${id}`
  assert.equal((await world.ask(who, 'POST', `${path}/answer`, { answer: 'comes', need })).status, 303)
  return { id, path, settle: settling(world, path, who) }
}

function settling({ ask, people }: World, path: string, of: Persona) {
  return (who: Persona, sent: Readonly<Record<string, string>>) =>
    ask(who, 'POST', `${path}/access/needs`, {
      person: people[of],
      seen: 'A ramp',
      state: 'arranged',
      saidBack: '',
      ...sent,
    })
}

describe('how people can take part', () => {
  test('is said by those who convene, and read by every member', () =>
    inWorld(async (world) => {
      const { ask } = world
      const path = `/gatherings/${await planned(world)}`
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, /Captions/)
      assert.equal((await ask('fay', 'POST', `${path}/access`, said)).status, 303)
      const { body } = await ask('ben', 'GET', path)
      for (const mark of [/In English and French/, /ASL/, /Captions/, /A step at the door/]) assert.match(body, mark)
      assert.doesNotMatch(body, /LSQ/)
      for (const [who, status] of [
        ['ben', 403],
        ['cy', 404],
        ['eve', 404],
        ['dee', 404],
        ['visitor', 404],
      ] as const) {
        assert.equal((await ask(who, 'GET', `${path}/access`)).status, status, who)
        assert.equal((await ask(who, 'POST', `${path}/access`, said)).status, who === 'visitor' ? 401 : status, who)
      }
      assert.equal((await ask('ana', 'POST', `${path}/access`, { help: 'magic' })).status, 422)
      const doubtful = await ask('ana', 'POST', `${path}/access`, { words: 'Call Delia Fernbrook, 1428 Larch Street.' })
      assert.equal(doubtful.status, 422)
      assert.match(doubtful.body, /id="doubt"[\s\S]*Call Delia Fernbrook/)
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, /Delia/)
    }))

  test('is said of a whole series at once, or of one gathering instead', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const first = await planned(world)
      const all = await db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
      const second = all[1]?.id ?? assert.fail('a series has a second')
      const shows = async (mark: RegExp) =>
        Promise.all([first, second].map(async (id) => mark.test((await ask('ben', 'GET', `/gatherings/${id}`)).body)))
      await ask('ana', 'POST', `/gatherings/${first}/access`, { ...said, of: 'series' })
      assert.deepEqual(await shows(/A step at the door/), [true, true])
      await ask('ana', 'POST', `/gatherings/${second}/access`, { words: 'No step.', of: 'one' })
      assert.deepEqual(
        [await shows(/A step at the door/), await shows(/No step/)],
        [
          [true, false],
          [false, true],
        ],
      )
      await ask('ana', 'POST', `/gatherings/${first}/access`, { words: 'A lift.', of: 'series' })
      assert.deepEqual(await shows(/A lift/), [true, true])
    }))
})

describe('what somebody needs', () => {
  test('is answered by those who convene; she reads it and is told, and nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, settle } = await needing(world)
      assert.match((await ask('fay', 'GET', `${path}/access`)).body, /Ben Ito[\s\S]*A ramp/)
      assert.equal((await settle('fay', { saidBack: 'By the side door.' })).status, 303)
      const { body } = await ask('ben', 'GET', path)
      assert.match(body, /Arranged[\s\S]*By the side door/)
      assert.deepEqual(await told(world), ['ben gatheringNeed'])
      for (const who of ['cy', 'eve', 'dee'] as const) assert.equal((await settle(who, {})).status, 404, who)
      assert.equal((await settle('ben', {})).status, 403)
      // A colleague who is curious sees neither what it was nor that it was.
      await ask('fay', 'POST', `${path}/answer`, { answer: 'comes', need: 'Captions' })
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, /Captions/)
    }))

  test('is hers in the database as well, and those who convene say only what became of it', () =>
    inWorld(async (world) => {
      const { clone, people } = world
      const { id } = await needing(world)
      const as = (who: Persona, set: RawBuilder<unknown>) =>
        clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, async ({ db }) => {
          const done = await sql`update gathering_need set ${set} where gathering_id = ${id}`.execute(db)
          return Number(done.numAffectedRows)
        })
      const arranged = sql`state = 'arranged', settled_at = ${morning}`
      assert.equal(await as('ana', arranged), 1)
      assert.equal(await as('cy', arranged), 0)
      await assert.rejects(as('ben', sql`state = 'not_possible'`), /say what became of it/)
      await assert.rejects(as('ana', sql`words = 'Nothing'`), /hers to say/)
      await assert.rejects(as('ana', sql`person_id = ${people.fay}`), /permission denied/)
      assert.equal(await as('ben', sql`words = 'A lift'`), 1)
    }))

  test('is asked anew when she says something else, and what comes too late is not kept', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, settle } = await needing(world)
      assert.equal((await settle('ana', {})).status, 303)
      await ask('ben', 'POST', `${path}/answer`, { answer: 'comes', need: 'A ramp and a quiet room' })
      const late = await settle('ana', { state: 'not_possible', saidBack: 'I am sorry.' })
      assert.equal(late.status, 422)
      assert.match(late.body, /something else by now/)
      assert.match(late.body, /I am sorry\./)
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, /Arranged|Could not be/)
      await ask('ben', 'POST', `${path}/answer`, { answer: 'comes', need: '' })
      assert.match((await ask('ana', 'GET', `${path}/access`)).body, /Nobody has said/)
      assert.equal((await settle('ana', { state: 'perhaps' })).status, 422)
    }))

  test('is for nobody else while she does not come, and there again where she comes after all', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { path } = await needing(world)
      const seen = async () =>
        Promise.all([path, `${path}/access`].map(async (page) => /A ramp/.test((await ask('ana', 'GET', page)).body)))
      const waits = async () =>
        /waits for a word/.test((await ask('ana', 'GET', `/communities/${communities.circle}/gatherings/rhythm`)).body)
      assert.deepEqual([await seen(), await waits()], [[true, true], true])
      await ask('ben', 'POST', `${path}/answer`, { answer: 'cannot' })
      assert.deepEqual([await seen(), await waits()], [[false, false], false])
      assert.match((await ask('ben', 'GET', path)).body, /A ramp/)
      await ask('ben', 'POST', `${path}/answer`, { answer: 'maybe' })
      assert.deepEqual([await seen(), await waits()], [[true, true], true])
    }))

  test('is gone a month after, but for how many there were and got it', () =>
    inWorld(async (world) => {
      const { ask, clock, db } = world
      const { id, settle } = await needing(world)
      await settle('ana', {})
      await ask('fay', 'POST', `/gatherings/${id}/answer`, { answer: 'comes', need: 'Captions' })
      clock.pass({ hours: 24 * 40 })
      await unguardedForgetting(db, clock.now())
      assert.deepEqual(await db.selectFrom('gathering_need').selectAll().execute(), [])
      const kept = await db.selectFrom('gathering_need_count').select(['asked', 'arranged']).execute()
      assert.deepEqual(kept, [{ asked: 2, arranged: 1 }])
      const { body } = await ask('ana', 'GET', `/communities/${world.communities.circle}/gatherings/rhythm`)
      assert.match(body, /fewer than five/)
      assert.doesNotMatch(body, /2 people said/)
    }))

  test('waits where those who convene see the rhythm, until it is answered', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { path, settle } = await needing(world)
      const rhythm = async () => (await ask('ana', 'GET', `/communities/${communities.circle}/gatherings/rhythm`)).body
      assert.match(await rhythm(), /One person waits for a word/)
      assert.ok((await rhythm()).includes(`${path}/access`))
      await settle('ana', { state: 'not_possible' })
      assert.doesNotMatch(await rhythm(), /waits for a word/)
    }))
})

test('no number below five is told, nor can one be worked out', () => {
  const any = fc
    .integer({ min: 0, max: 200 })
    .chain((asked) => fc.record({ asked: fc.constant(asked), arranged: fc.integer({ min: 0, max: asked }) }))
  const isSafe = (count: number) => count === 0 || count >= fewest
  fc.assert(
    fc.property(any, (counts) => {
      const numbers = countsTold(counts)
      if (numbers === null) return counts.asked === 0
      const { asked, without } = numbers
      if (asked === 'few') return counts.asked < fewest && without === 'some'
      if (without !== 'some') return isSafe(asked) && isSafe(without) && isSafe(asked - without)
      const all = Array.from({ length: asked + 1 }, (_, arranged) => countsTold({ asked, arranged }))
      return all.filter((one) => one?.without === 'some').length >= fewest - 1
    }),
  )
})
