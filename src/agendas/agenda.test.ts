import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { GatheringId } from '#database'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { told } from '../notifications/testing/told.ts'
import { agendaKinds, mixOf, timeOf } from './model.ts'
import { onTheRota } from './testing/agenda.ts'

const step = { kind: 'concern', minutes: '20', titleEn: 'Court days', titleFr: '', wanted: 'One list' }

describe('an agenda', () => {
  test('is set by those who convene and by whoever’s turn it is, and read by members when it is published', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world)
      const agenda = `/gatherings/${id}/agenda`
      assert.equal((await add(world, 'ben', id)).status, 403)
      assert.equal((await add(world, 'gus', id)).status, 404)
      assert.equal((await add(world, 'fay', id)).status, 303)
      assert.doesNotMatch((await ask('ben', 'GET', agenda)).body, /Court days/)
      assert.match((await ask('ben', 'GET', agenda)).body, /There is no agenda yet/)
      assert.match((await ask('fay', 'GET', agenda)).body, /Court days/)
      assert.equal((await ask('visitor', 'GET', agenda)).status, 404)
      assert.equal((await ask('gus', 'GET', `${agenda}/paper`)).status, 404)

      await onTheRota(world, id, { role: 'facilitator', who: 'ben' })
      assert.equal((await add(world, 'ben', id, { titleEn: 'Waiting lists' })).status, 303)
      await world.db.deleteFrom('agenda_duty').execute()
      assert.equal((await ask('ben', 'POST', `${agenda}/publishing`)).status, 403)
      assert.equal((await ask('ana', 'POST', `${agenda}/publishing`)).status, 303)
      for (const path of [agenda, `${agenda}/paper`, `/gatherings/${id}`]) {
        const { body } = await ask('ben', 'GET', path)
        assert.match(body, /Court days[\s\S]*Waiting lists/, path)
        assert.match(body, /40 minutes planned, 50 left/, path)
      }
    }))

  test('is published once, and those who come or perhaps come are told', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world)
      const publishing = `/gatherings/${id}/agenda/publishing`
      assert.equal((await ask('ana', 'POST', publishing)).status, 409)
      await add(world, 'ana', id)
      await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'maybe' })
      await ask('fay', 'POST', `/gatherings/${id}/answer`, { answer: 'cannot' })
      assert.equal((await ask('ana', 'POST', publishing)).status, 303)
      assert.equal((await ask('ana', 'POST', publishing)).status, 409)
      assert.deepEqual(await told(world), ['ben gatheringAgenda'])
    }))

  test('begins from a template or from last time, and only while it is empty', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      const begin = (of: string, from: string) => ask('ana', 'POST', `/gatherings/${of}/agenda/beginning`, { from })
      assert.equal((await begin(id, 'last')).status, 409)
      assert.equal((await begin(id, 'quarterlyCall')).status, 303)
      assert.equal((await begin(id, 'workshop')).status, 409)
      assert.equal((await begin(id, 'nothing')).status, 404)
      assert.match((await ask('fay', 'GET', `/gatherings/${id}/agenda`)).body, /Ce qui a bien marché/)
      const next = await db.selectFrom('gathering').select('id').orderBy('falls_on').offset(1).executeTakeFirstOrThrow()
      assert.equal((await begin(next.id, 'last')).status, 303)
      assert.match((await ask('ana', 'GET', `/gatherings/${next.id}/agenda`)).body, /What went well/)
    }))

  test('is put in order by buttons, and what was taken away comes back', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world)
      for (const titleEn of ['First', 'Second', 'Third']) await add(world, 'ana', id, { titleEn })
      const [first, , third] = await itemsOf(world)
      assert.ok(first && third)
      await ask('fay', 'POST', `/agenda-items/${third.id}/moving`, { to: 'up' })
      await ask('ana', 'POST', `/agenda-items/${first.id}/moving`, { to: 'up' })
      assert.deepEqual(await titles(world), ['First', 'Third', 'Second'])
      assert.equal((await ask('ben', 'POST', `/agenda-items/${third.id}/moving`, { to: 'up' })).status, 404)
      const removed = await ask('ana', 'POST', `/agenda-items/${first.id}/removal`)
      assert.equal(removed.status, 303)
      assert.match((await ask('ana', 'GET', `/gatherings/${id}/agenda`)).body, /1 step was taken away[\s\S]*First/)
      await ask('ana', 'POST', `/agenda-items/${first.id}/return`)
      assert.deepEqual(await titles(world), ['First', 'Third', 'Second'])
    }))

  test('tells the second of two who change a step at once, and keeps what she wrote', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world)
      await add(world, 'ana', id)
      const [item] = await itemsOf(world)
      const path = `/agenda-items/${item?.id}/editing`
      const sent = await Promise.all([
        ask('ana', 'POST', path, { ...step, titleEn: 'Hers', seen: '1' }),
        ask('fay', 'POST', path, { ...step, titleEn: 'Mine', seen: '1' }),
      ])
      assert.deepEqual(
        sent.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
      const second = sent.find(({ status }) => status === 409)
      assert.match(second?.body ?? '', /value="(Hers|Mine)"/)
      assert.match(second?.body ?? '', /Quelqu’un d’autre|Somebody else/)
    }))

  test('loses nothing that several add at once', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map((titleEn) => add(world, titleEn < 'c' ? 'ana' : 'fay', id, { titleEn })),
      )
      const positions = (await itemsOf(world)).map(({ position }) => position)
      assert.deepEqual(positions, [1, 2, 3, 4, 5])
    }))

  test('asks again about words that point to somebody, and says what is wrong beside its field', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      const doubted = await add(world, 'ana', id, { words: 'My client Delia Fernbrook called.' })
      assert.equal(doubted.status, 422)
      const wrong = await add(world, 'ana', id, { minutes: '-3', words: 'Kept' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.body, /Say in whole minutes[\s\S]*Kept/)
      assert.equal((await add(world, 'ana', id, { protocol: 'no-such-way' })).status, 404)
      assert.equal((await add(world, 'ana', id, { owner: world.people.gus })).status, 409)
      assert.equal((await add(world, 'ana', id, { protocol: 'troika', owner: world.people.ben })).status, 303)
    }))

  test('is helped by ways of working that fit the minutes, the people and the stage', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world)
      const planner = `/gatherings/${id}/agenda/planner`
      assert.equal((await ask('ben', 'GET', planner)).status, 403)
      const { body } = await ask('ana', 'GET', `${planner}?minutes=15&people=12&stage=potential`)
      assert.match(body, /1-2-4-All/)
      assert.doesNotMatch(body, /Fears of being wrong|Troika/)
      assert.match((await ask('ana', 'GET', `${planner}?minutes=45&people=12&stage=coalescing`)).body, /Troika/)
    }))
})

describe('the time of an agenda', () => {
  const shares = fc.array(fc.record({ kind: fc.constantFrom(...agendaKinds), minutes: fc.nat(480) }))

  test('is what its steps take, whatever their kinds', () =>
    fc.assert(
      fc.property(shares, fc.integer({ min: 5, max: 2880 }), (items, minutes) => {
        const { total, left } = timeOf(items, { minutes })
        assert.equal(total + left, minutes)
        const mix = mixOf(items)
        assert.equal(
          mix.reduce((sum, share) => sum + share.minutes, 0),
          total,
        )
        assert.equal(new Set(mix.map(({ kind }) => kind)).size, mix.length)
        assert.deepEqual(
          mix.map((share) => share.minutes),
          mix.map((share) => share.minutes).toSorted((a, b) => b - a),
        )
      }),
    ))
})

function add({ ask }: World, who: Persona, id: GatheringId, differs: Readonly<Record<string, string>> = {}) {
  return ask(who, 'POST', `/gatherings/${id}/agenda/items`, { ...step, ...differs })
}

function itemsOf({ db }: World) {
  return db.selectFrom('agenda_item').select(['id', 'position', 'title_en']).orderBy('position').execute()
}

async function titles(world: World): Promise<(string | null)[]> {
  return (await itemsOf(world)).map(({ title_en }) => title_en)
}
