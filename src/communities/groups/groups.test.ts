import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { inWorld, type World } from '#world/world.ts'
import { divide, shuffled } from './model.ts'

const inOrder = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)

describe('dividing people into groups', () => {
  test('puts everybody into one, none larger than asked, and as even as can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 300 }), fc.integer({ min: 2, max: 12 }), (people, size) => {
        const groups = divide(people, size)
        assert.deepEqual(inOrder(groups.flat()), inOrder(people))
        const sizes = groups.map((one) => one.length)
        if (sizes.length === 0) return assert.equal(people.length, 0)
        assert.ok(Math.max(...sizes) <= size)
        assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1)
        assert.ok((groups.length - 1) * size < people.length)
      }),
    )
  })

  test('deals everybody out in an order of chance, each order as likely', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer()),
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (people, draws) => {
          const order = shuffled(people, () => draws.next().value ?? 0)
          assert.deepEqual(inOrder(order), inOrder(people))
        },
      ),
    )
    const seen = new Map<string, number>()
    for (const first of [0, 1 / 3, 2 / 3]) {
      for (const second of [0, 1 / 2]) {
        const draws = [first, second]
        const order = shuffled(['a', 'b', 'c'], () => draws.shift() ?? 0).join('')
        seen.set(order, (seen.get(order) ?? 0) + 1)
      }
    }
    assert.deepEqual([...seen.values()], [1, 1, 1, 1, 1, 1])
  })
})

const groups = ({ communities }: World) => `/communities/${communities.circle}/groups`

/** Who is in which group of Circle, by name. */
async function seats({ db, communities }: World): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('small_group_member as seat')
    .innerJoin('small_group as one', 'one.id', 'seat.group_id')
    .innerJoin('person', 'person.id', 'seat.person_id')
    .where('seat.community_id', '=', communities.circle)
    .orderBy('person.display_name')
    .select(['person.display_name as name', 'one.place'])
    .execute()
  return rows.map(({ name, place }) => `${name} ${place}`)
}

describe('the small groups of a community', () => {
  test('are made by the convening team, by chance, and seen by every member, hers first', () =>
    inWorld(async (world) => {
      const { ask } = world
      assert.match((await ask('ben', 'GET', groups(world))).body, /Everybody is together/)
      assert.equal((await ask('ben', 'POST', groups(world), { size: '2' })).status, 403)
      assert.equal((await ask('cy', 'POST', groups(world), { size: '2' })).status, 403)
      assert.equal((await ask('ana', 'POST', groups(world), { size: '1' })).status, 422)
      assert.equal((await ask('fay', 'POST', groups(world), { size: '2' })).status, 303)
      const all = await seats(world)
      assert.equal(all.length, 3)
      const { body } = await ask('ben', 'GET', groups(world))
      assert.ok(body.indexOf('Yours') > 0)
      assert.ok(body.indexOf('Yours') < body.lastIndexOf('Group '))
      assert.equal((await ask('cy', 'GET', groups(world))).status, 403)
      assert.equal((await ask('visitor', 'GET', groups(world))).status, 404)
    }))

  test('leave out whoever is away, and whoever leaves', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await ask('ben', 'POST', `/communities/${communities.circle}/membership/leave`)
      await ask('ana', 'POST', groups(world), { size: '2' })
      assert.deepEqual(await seats(world), ['Ana Wells 1', 'Fay Roy 1'])
      assert.match((await ask('ana', 'GET', groups(world))).body, /1 member is in no group/)
      await ask('fay', 'POST', `/communities/${communities.circle}/leaving`)
      assert.doesNotMatch((await ask('ana', 'GET', groups(world))).body, /Fay Roy/)
    }))

  test('are arranged by hand, with names; nobody from elsewhere comes into them', () =>
    inWorld(async (world) => {
      const { ask, people, db } = world
      await ask('ana', 'POST', groups(world), { size: '2', way: 'chosen' })
      assert.deepEqual(await seats(world), [])
      const made = await db.selectFrom('small_group').select('id').orderBy('place').execute()
      const [first, second] = made.map(({ id }) => id)
      const wanted = {
        [`group-of-${people.ben}`]: String(second),
        [`group-of-${people.ana}`]: String(first),
        [`group-of-${people.cy}`]: String(first),
        [`group-of-${people.gus}`]: String(first),
        [`name-of-${first}`]: 'The early birds',
      }
      assert.equal((await ask('ben', 'POST', `${groups(world)}/arrangement`, wanted)).status, 403)
      assert.equal((await ask('ana', 'POST', `${groups(world)}/arrangement`, wanted)).status, 303)
      assert.deepEqual(await seats(world), ['Ana Wells 1', 'Ben Ito 2'])
      assert.match((await ask('ben', 'GET', groups(world))).body, /The early birds/)
      assert.equal((await ask('ana', 'POST', `${groups(world)}/end`)).status, 303)
      assert.deepEqual(await seats(world), [])
    }))

  test('are not made anew by two at once into more than one set', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await Promise.all((['ana', 'fay'] as const).map((who) => ask(who, 'POST', groups(world), { size: '2' })))
      const made = await db.selectFrom('small_group').select('place').orderBy('place').execute()
      assert.deepEqual(made, [{ place: 1 }, { place: 2 }])
    }))
})
