import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringReadingId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { chapter, withReading } from './testing/readings.ts'

const order = async ({ db }: World) => {
  const rows = db.selectFrom('gathering_reading').select('title').where('removed_at', 'is', null).orderBy('position')
  return (await rows.execute()).map(({ title }) => title)
}

const readingCalled = async ({ db }: World, title: string): Promise<GatheringReadingId> =>
  (await db.selectFrom('gathering_reading').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id

describe('what is read for a gathering', () => {
  test('is put in by those who convene, found by members, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { id, path, reading } = await withReading(world)
      const { body } = await ask('ben', 'GET', path)
      assert.match(body, /Waiting rooms[\s\S]*A\. Writer[\s\S]*Read before we meet[\s\S]*20 minutes/)
      assert.match(body, /href="https:\/\/library\.example\.org\/waiting" rel="noreferrer nofollow"/)
      assert.match(body, /What surprised you\?[\s\S]*What would you try\?/)
      assert.doesNotMatch(body, /Put in something to read|Take away/)
      assert.match((await ask('ben', 'GET', `/gatherings/${id}`)).body, /To read: 1 text/)
      assert.match((await ask('fay', 'GET', path)).body, /Ajouter une lecture/)
      const acts = [`/readings/${reading}/moving`, `/readings/${reading}/removal`, `/readings/${reading}/return`]
      for (const who of ['cy', 'dee', 'ivy', 'gus', 'eve'] as const) {
        for (const hidden of [path, `/readings/${reading}/editing`])
          assert.equal((await ask(who, 'GET', hidden)).status, 404, who)
        for (const hidden of [path, `/readings/${reading}/editing`, ...acts])
          assert.equal((await ask(who, 'POST', hidden, { ...chapter, to: 'up', seen: '1' })).status, 404, who)
      }
      assert.equal((await ask('ben', 'GET', `/readings/${reading}/editing`)).status, 403)
      for (const refused of [path, `/readings/${reading}/editing`, ...acts])
        assert.equal((await ask('ben', 'POST', refused, { ...chapter, to: 'up', seen: '1' })).status, 403, refused)
      assert.equal((await ask('ben', 'POST', path, {})).status, 403)
      assert.deepEqual(await order(world), ['Waiting rooms'])
    }))

  test('where nothing is put in, members find no way to it, and those who convene do', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { id, reading, path } = await withReading(world)
      await ask('ana', 'POST', `/readings/${reading}/removal`)
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}`)).body, new RegExp(path))
      assert.match((await ask('ana', 'GET', `/gatherings/${id}`)).body, new RegExp(`href="${path}"`))
      assert.match((await ask('ben', 'GET', path)).body, /There is nothing to read for this gathering/)
    }))

  test('is taken away and put back, and is gone for members in between', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, reading } = await withReading(world)
      assert.equal((await ask('fay', 'POST', `/readings/${reading}/removal`)).location, path)
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, /Waiting rooms/)
      assert.equal((await ask('ben', 'POST', `/readings/${reading}/return`)).status, 404)
      assert.equal((await ask('fay', 'POST', `/readings/${reading}/return`)).status, 303)
      assert.match((await ask('ben', 'GET', path)).body, /Waiting rooms/)
    }))

  test('goes up and down, and the first stays the first', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path } = await withReading(world)
      for (const title of ['Second', 'Third']) await ask('ana', 'POST', path, { ...chapter, title })
      const third = await readingCalled(world, 'Third')
      const moved = await ask('fay', 'POST', `/readings/${third}/moving`, { to: 'up' })
      assert.equal(moved.location, `${path}#reading-${third}`)
      assert.deepEqual(await order(world), ['Waiting rooms', 'Third', 'Second'])
      await ask('ana', 'POST', `/readings/${third}/moving`, { to: 'up' })
      await ask('ana', 'POST', `/readings/${third}/moving`, { to: 'up' })
      assert.deepEqual(await order(world), ['Third', 'Waiting rooms', 'Second'])
      assert.equal((await ask('ana', 'POST', `/readings/${third}/moving`, { to: 'top' })).status, 404)
    }))

  test('of two who change it at once the second is told, and keeps what she typed', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, reading } = await withReading(world)
      const editing = `/readings/${reading}/editing`
      const both = await Promise.all([
        ask('ana', 'POST', editing, { ...chapter, title: 'From Ana', seen: '1' }),
        ask('fay', 'POST', editing, { ...chapter, title: 'From Fay', seen: '1' }),
      ])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((one, other) => one - other),
        [303, 409],
      )
      const late = both[0].status === 409 ? 'From Ana' : 'From Fay'
      assert.match(both[0].status === 409 ? both[0].body : both[1].body, new RegExp(`value="${late}"`))
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, new RegExp(late))
    }))
})

describe('what is refused', () => {
  test('what does not parse is said beside its field, and nothing is kept', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, reading } = await withReading(world)
      const wrongs: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
        [{ title: ' ' }, /id="field-title-problem"/],
        [{ url: 'javascript:alert(1)' }, /Write a link that begins with https/],
        [{ url: 'http://library.example.org' }, /Write a link that begins with https/],
        [{ minutes: '0' }, /Write a number of minutes/],
        [{ minutes: '601' }, /Write a number of minutes/],
        [{ minutes: '2.5' }, /Write a number of minutes/],
        [{ how: 'never' }, /Choose whether it is read before or together/],
        [{ questions: 'x'.repeat(301) }, /A question has 300 characters at most/],
        [{ questions: 'Why?\n'.repeat(13) }, /There are 12 questions at most/],
      ]
      for (const [wrong, said] of wrongs)
        for (const where of [path, `/readings/${reading}/editing`]) {
          const { status, body } = await ask('ana', 'POST', where, { ...chapter, ...wrong, seen: '1' })
          assert.equal(status, 422, where)
          assert.match(body, said)
        }
      assert.deepEqual(await order(world), ['Waiting rooms'])
    }))

  test('where a community is closed it is read, and nothing is added', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path } = await withReading(world)
      await closed(world)
      assert.match((await ask('ben', 'GET', path)).body, /Waiting rooms/)
      assert.equal((await ask('ana', 'POST', path, chapter)).status, 403)
    }))

  test('twenty texts are the most', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path } = await withReading(world)
      for (let at = 1; at < 20; at += 1) await ask('ana', 'POST', path, { ...chapter, title: `Text ${at}` })
      assert.equal((await ask('ana', 'POST', path, chapter)).status, 409)
      assert.equal((await order(world)).length, 20)
    }))

  test('is beside the room of the gathering, each in a page of its own', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { id, reading } = await withReading(world)
      const room = `/gatherings/${id}/room`
      const { starts_at: starts } = await world.db
        .selectFrom('gathering')
        .select('starts_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      world.clock.pass(world.clock.now().until(starts))
      assert.equal((await ask('ana', 'POST', `${room}/opening`)).status, 303)
      assert.match(
        (await ask('ben', 'GET', room)).body,
        new RegExp(`href="/readings/${reading}" target="_blank"[^>]*>Waiting rooms`),
      )
      await ask('ana', 'POST', `/readings/${reading}/removal`)
      assert.doesNotMatch((await ask('ben', 'GET', room)).body, /Waiting rooms/)
    }))
})
