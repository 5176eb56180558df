import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { settle } from '../../notifications/testing/told.ts'
import { unguardedExtension } from '../planning/writing-out-commands.ts'
import { planned } from '../testing/planning.ts'

type Form = Readonly<Record<string, string>>

const inPerson = { way: 'in_person', place: 'The library' }

const place = ({ ask }: World, id: GatheringId, form: Form, who: 'ana' | 'fay' | 'ben' | 'cy' = 'ana') =>
  ask(who, 'POST', `/gatherings/${id}/place`, { seen: '1', which: 'this', ...inPerson, ...form })

const page = async ({ ask }: World, id: GatheringId) => (await ask('ben', 'GET', `/gatherings/${id}`)).body

/** Whether each in turn, as a member reads it, is held in the library, without a way in from afar. */
async function inLibrary(world: World): Promise<boolean[]> {
  const rows = await world.db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
  const bodies = await Promise.all(rows.map(({ id }) => page(world, id)))
  return bodies.map((body) => {
    const isThere = body.includes('The library')
    assert.ok(!isThere || !body.includes('video.example.org'), 'nobody comes in from afar there')
    return isThere
  })
}

async function third({ db }: World): Promise<GatheringId> {
  const rows = await db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
  return rows[2]?.id ?? assert.fail()
}

describe('holding one of a series in another way or place', () => {
  test('says what becomes different first; then those who answered for it are told, and their answers stay', () =>
    inWorld(async (world) => {
      const { ask, clock, db } = world
      await planned(world, { ends: 'times', times: '5' })
      const id = await third(world)
      await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
      clock.pass({ minutes: 5 })
      const shown = await place(world, id, {})
      assert.equal(shown.status, 422)
      assert.match(shown.body, /<s class="muted">Online<\/s><br \/>In person, The library/)
      assert.match(shown.body, /1 person who answered is told/)
      assert.deepEqual(await inLibrary(world), [false, false, false, false, false])
      assert.match(await page(world, id), /video\.example\.org/)

      assert.equal((await place(world, id, { sure: 'yes' })).status, 303)
      assert.deepEqual(await inLibrary(world), [false, false, true, false, false])
      assert.match(await page(world, id), /1 comes/)
      await settle(db)
      assert.match((await ask('ben', 'GET', '/inbox')).body, /is held in another way or place now/)
      assert.doesNotMatch((await ask('fay', 'GET', '/inbox')).body, /another way or place/, 'she had not answered')
    }))

  test('and all that follow: what was before stays, and what is written out later is held so, too', () =>
    inWorld(async (world) => {
      await planned(world)
      const before = await inLibrary(world)
      const id = await third(world)
      await place(world, id, { which: 'following', sure: 'yes' })
      assert.deepEqual(
        await inLibrary(world),
        before.map((_, at) => at >= 2),
      )
      world.clock.pass({ hours: 24 * 200 })
      await unguardedExtension(world.db, world.clock.now())
      const after = await inLibrary(world)
      assert.ok(after.length > before.length)
      assert.deepEqual(
        after,
        after.map((_, at) => at >= 2),
      )
    }))

  test('is left alone by a change of its title, and found from any of the series by the next one', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const first = await planned(world, { ends: 'times', times: '3' })
      const id = await third(world)
      await place(world, id, { sure: 'yes' })
      const { series_id: series } = await db.selectFrom('gathering').select('series_id').executeTakeFirstOrThrow()
      const form = await ask('ana', 'GET', `/gathering-series/${series}`)
      assert.doesNotMatch(form.body, /name="way"|name="place"/)
      const title = { nameEn: 'Call', url: 'https://video.example.org/j/9', dialIn: '', opens: '0', seen: '2' }
      assert.equal((await ask('ana', 'POST', `/gathering-series/${series}`, title)).status, 303)
      assert.deepEqual(await inLibrary(world), [false, false, true])
      for (const way of ['place', 'changing']) {
        const { body } = await ask('ana', 'GET', `/gatherings/${id}/${way}`)
        assert.match(body, new RegExp(`href="/gatherings/${first}/${way}"[^>]*>All that are still to come`))
        assert.doesNotMatch((await ask('ana', 'GET', `/gatherings/${first}/${way}`)).body, /All that are still to come/)
      }
    }))

  test('is for those who convene; of two at once the second is told, and what is over is not changed', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      assert.equal((await place(world, id, { sure: 'yes' }, 'ben')).status, 403)
      assert.equal((await place(world, id, { sure: 'yes' }, 'cy')).status, 404)
      assert.equal((await place(world, id, { way: 'by boat' })).status, 422)
      const same = await place(world, id, { way: 'online', place: '' })
      assert.match(same.body, /Nothing becomes different by this/)
      assert.doesNotMatch(same.body, /Hold it so/)
      const sent = await Promise.all([
        place(world, id, { sure: 'yes' }, 'ana'),
        place(world, id, { sure: 'yes', place: 'The town hall' }, 'fay'),
      ])
      assert.equal(sent.filter(({ status }) => status === 303).length, 1)
      const told = sent.find(({ status }) => status === 409)?.body ?? ''
      assert.match(told, /Somebody else changed this series|Quelqu’un d’autre vient de changer cette série/)
      world.clock.pass({ hours: 24 * 60 })
      assert.equal((await place(world, id, { sure: 'yes', seen: '2' })).status, 409)
    }))
})
