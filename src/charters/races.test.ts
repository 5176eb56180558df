import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { agreement, bringOn, charter, marks, seenIn, shelf, write } from './testing/writing.ts'

describe('a charter at the same moment', () => {
  test('is saved by one; the other is told, and sees both texts', () =>
    inWorld(async (world) => {
      const { ask } = world
      const path = await charter(world, 'draft')
      const seen = seenIn((await ask('ana', 'GET', `${path}/editing`)).body)
      const sent = await Promise.all([
        ask('ana', 'POST', `${path}/editing`, { ...marks, rhythmEn: 'Each month', seen }),
        ask('fay', 'POST', `${path}/editing`, { ...marks, rhythmEn: 'Each quarter', seen }),
      ])
      assert.deepEqual(statusesOf(sent), ['303', '409'])
      const isAnas = sent[0]?.status === 409
      const late = sent.find(({ status }) => status === 409)?.body ?? ''
      const [hers, others] = isAnas ? ['month', 'quarter'] : ['quarter', 'month']
      assert.match(late, new RegExp(`<del>[^<]*<span[^>]*>[^<]*</span>${others}`))
      assert.match(late, new RegExp(`<ins>[^<]*<span[^>]*>[^<]*</span>${hers}`))
      const again = { ...marks, rhythmEn: `Each ${hers}`, seen: seenIn(late) }
      assert.equal((await ask(isAnas ? 'ana' : 'fay', 'POST', `${path}/editing`, again)).status, 303)
    }))

  test('is put to the members while somebody writes: she is told before hers goes to them', () =>
    inWorld(async (world) => {
      const { ask } = world
      const path = await charter(world, 'draft')
      const seen = seenIn((await ask('fay', 'GET', `${path}/editing`)).body)
      assert.equal((await bringOn(world, 'ana', path, 'consultation')).status, 303)
      const late = await ask('fay', 'POST', `${path}/editing`, { ...marks, rhythmEn: 'Each quarter', seen })
      assert.equal(late.status, 409)
      assert.match(late.body, /Les membres lisent cette version en ce moment/)
      assert.match(late.body, /Each quarter/)
    }))

  test('is thrown away by one as she saw it, and what the other has written since is not', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      await charter(world, 'adopted')
      const path = await charter(world, 'draft')
      const shown = seenIn((await ask('ana', 'GET', path)).body)
      for (const who of ['ben', 'cy', 'dee', 'ivy'] as const) {
        assert.equal((await ask(who, 'POST', `${path}/discarding`, { seen: shown })).status, 404, who)
      }
      await write(world, 'fay', path, { ...marks, rhythmEn: 'Each quarter' })
      assert.equal((await ask('ana', 'POST', `${path}/discarding`, { seen: shown })).status, 409)
      const seen = seenIn((await ask('ana', 'GET', path)).body)
      const late = seenIn((await ask('fay', 'GET', `${path}/editing`)).body)
      const done = await ask('ana', 'POST', `${path}/discarding`, { seen })
      assert.deepEqual([done.status, done.location], [303, shelf(communities.circle)])
      assert.equal((await ask('ana', 'GET', path)).status, 404)
      const lost = await ask('fay', 'POST', `${path}/editing`, { ...marks, rhythmEn: 'Words of mine', seen: late })
      assert.equal(lost.status, 404)
      assert.match(lost.body, /Words of mine/)
      const left = await db.selectFrom('paper').select(['number', 'adopted_at']).execute()
      assert.deepEqual(
        left.map(({ number, adopted_at }) => [number, adopted_at !== null]),
        [[1, true]],
      )

      const consulted = await charter(world, 'consulted')
      assert.doesNotMatch((await ask('ana', 'GET', consulted)).body, /discarding/)
      const refused = await ask('ana', 'POST', `${consulted}/discarding`, { seen: '3' })
      assert.equal(refused.status, 409)
    }))

  test('is adopted by one; the other is told', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      await db
        .updateTable('membership')
        .set({ roles: ['member', 'core_member'] })
        .where('person_id', '=', people.ben)
        .execute()
      await charter(world, 'adopted')
      const path = await charter(world, 'consulted')
      const seen = seenIn((await ask('ana', 'GET', path)).body)
      const done = await Promise.all(
        (['ana', 'ben'] as const).map((who) => ask(who, 'POST', `${path}/adoption`, { seen })),
      )
      assert.deepEqual(statusesOf(done), ['303', '409'])
      assert.match(
        done.find(({ status }) => status === 409)?.body ?? '',
        /<h1>Somebody was faster<\/h1>\s*<p>This version was adopted a moment ago/,
      )
      const standing = await db.selectFrom('paper').select('number').where('superseded_at', 'is', null).execute()
      assert.deepEqual(standing, [{ number: 2 }])
    }))

  test('is put to the members by one; the other is told', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = await charter(world, 'draft')
      const seen = seenIn((await ask('ana', 'GET', path)).body)
      const put = (who: 'ana' | 'fay') => ask(who, 'POST', `${path}/consultation`, { seen })
      assert.deepEqual(statusesOf(await Promise.all([put('ana'), put('fay')])), ['303', '409'])
      const told = await db.selectFrom('event').select('kind').where('kind', '=', 'charter.consulted').execute()
      assert.equal(told.length, 1)
    }))

  for (const [name, make, words] of [
    ['charter', charter, { ...marks, domainEn: 'Quite another domain' }],
    ['agreement', agreement, { 'key-0': 'stays', 'en-0': 'Quite another domain' }],
  ] as const) {
    test(`as ${name} is neither put to the members nor adopted unread: what changed meanwhile is shown first`, () =>
      inWorld(async (world) => {
        const { ask, db } = world
        const path = await make(world, 'draft')
        for (const [step, moment] of [
          ['consultation', 'consulted_at'],
          ['adoption', 'adopted_at'],
        ] as const) {
          const seen = seenIn((await ask('ana', 'GET', path)).body)
          const changed = { ...words, reviewOn: step === 'adoption' ? '2027-03-01' : '' }
          assert.equal((await write(world, 'fay', path, changed)).status, 303)
          for (const before of [seen, '', 'x']) {
            const late = await ask('ana', 'POST', `${path}/${step}`, { seen: before })
            assert.equal(late.status, 409, step)
            assert.match(late.body, /Somebody has changed this version since you opened it, so nothing was done yet/)
            assert.match(late.body, /Quite another domain/)
            const { [moment]: at } = await db.selectFrom('paper').select(moment).executeTakeFirstOrThrow()
            assert.equal(at, null)
          }
          const late = await ask('ana', 'POST', `${path}/${step}`, { seen })
          assert.equal((await ask('ana', 'POST', `${path}/${step}`, { seen: seenIn(late.body) })).status, 303)
        }
      }))
  }

  test('is adopted while somebody writes: her words come back, and what was adopted stays', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = await charter(world, 'consulted')
      const seen = seenIn((await ask('fay', 'GET', `${path}/editing`)).body)
      await bringOn(world, 'ana', path, 'adoption')
      const late = await ask('fay', 'POST', `${path}/editing`, { ...marks, rhythmEn: 'Each quarter, at noon', seen })
      assert.equal(late.status, 409)
      assert.match(late.body, /Each quarter, at noon/)
      assert.match(late.body, /vient d’être adoptée/)
      await assert.rejects(db.updateTable('paper').set({ parts: '[]' }).execute(), /what was adopted stays/)
    }))

  test('is begun by five, and there is one', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      const begun = await Promise.all(
        (['ana', 'fay', 'ana', 'fay', 'ana'] as const).map((who) => ask(who, 'POST', shelf(circle))),
      )
      assert.ok(begun.every(({ location }) => location === `${shelf(circle)}/1/editing`))
      assert.equal((await db.selectFrom('paper').select('id').execute()).length, 1)
    }))
})

function statusesOf(answers: readonly { readonly status: number }[]): string[] {
  return answers.map(({ status }) => String(status)).toSorted()
}
