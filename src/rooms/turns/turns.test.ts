import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { openedRoom, sent } from '../testing/rooms.ts'
import { evenness, gini, shuffled } from './model.ts'

const now = async ({ ask }: World, who: Persona, id: string) =>
  (await ask(who, 'GET', `/gatherings/${id}/room/now`)).body

/** Those of the round that is on, in order, and what became of each turn. */
async function order({ db, people }: World): Promise<string[]> {
  const rows = await db
    .selectFrom('room_turn')
    .innerJoin('room_round', 'room_round.id', 'room_turn.round_id')
    .where('room_round.ended_at', 'is', null)
    .orderBy('place')
    .selectAll('room_turn')
    .execute()
  const nameOf = new Map<string, string>(Object.entries(people).map(([name, id]) => [id, name]))
  return rows.map((row) => `${nameOf.get(row.person_id)}${row.done_at ? ' done' : row.passed_at ? ' passed' : ''}`)
}

describe('a round', () => {
  test('gives each her turn, lets her pass, and those who passed speak in a second one', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const id = await openedRoom(world, 'fay', 'ben', 'ana')
      const room = `/gatherings/${id}/room`
      assert.equal((await ask('ben', 'POST', `${room}/round`, { act: 'arrival' })).status, 403)
      await sent(world, 'fay', `${room}/round`, { act: 'arrival' })
      await sent(world, 'fay', `${room}/round`, { act: 'chance' })
      assert.deepEqual((await order(world)).toSorted(), ['ana', 'ben', 'fay'])

      const turn = (who: Persona, person: Persona, act: string) =>
        ask(who, 'POST', `${room}/turn`, { person: people[person], act })
      assert.equal((await turn('ben', 'fay', 'done')).status, 403)
      assert.match(await now(world, 'ben', id), /It is Fay Roy’s turn/)
      // She and whoever leads press at once; one turn is over.
      await Promise.all([turn('fay', 'fay', 'done'), turn('fay', 'fay', 'done')])
      assert.match(await now(world, 'ben', id), /data-said="It is your turn\."/)
      await turn('ben', 'ana', 'pass')
      assert.equal((await turn('ben', 'ben', 'pass')).status, 303)
      await turn('fay', 'ana', 'done')
      assert.deepEqual(await order(world), ['fay done', 'ben passed', 'ana done'])
      await sent(world, 'fay', `${room}/round`, { act: 'passers' })
      assert.deepEqual(await order(world), ['ben'])
      await sent(world, 'ana', `${room}/round/joining`)
      await sent(world, 'ana', `${room}/round/joining`)
      assert.deepEqual(await order(world), ['ben', 'ana'])
      await sent(world, 'fay', `${room}/round`, { act: 'end' })
      assert.deepEqual(await order(world), [])
      await sent(world, 'fay', `${room}/ending`)
      assert.deepEqual(await world.db.selectFrom('room_turn').selectAll().execute(), [])
    }))

  test('has everybody once, whatever the chance', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.infiniteStream(fc.nat()), (people, chances) => {
        const mixed = shuffled(people, (below) => (chances.next().value ?? 0) % below)
        assert.deepEqual(mixed.toSorted(), people.toSorted())
      }),
    )
  })
})

describe('the speaking list', () => {
  test('is called by those who lead, in the order of hands, or those who spoke less first', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const id = await openedRoom(world, 'fay', 'ben', 'ana')
      const room = `/gatherings/${id}/room`
      const raise = async (who: Persona) => {
        clock.pass({ seconds: 1 })
        await sent(world, who, `${room}/hand`, { act: 'raise' })
      }
      const handOf = async (who: Persona) =>
        (
          await db
            .selectFrom('room_hand')
            .where('done_at', 'is', null)
            .where('person_id', '=', world.people[who])
            .select('id')
            .executeTakeFirstOrThrow()
        ).id
      const listed = async () =>
        [
          ...(await now(world, 'ana', id)).matchAll(
            /<li class="row between"[^>]*><span class="row"><svg.*?<\/svg>(?:<b>)?([^<]*)/g,
          ),
        ].map(([, said]) => said)

      await raise('ben')
      await raise('ben')
      await raise('ana')
      assert.deepEqual(await listed(), ['Ben Ito', 'Ana Wells'])
      const ben = await handOf('ben')
      assert.equal((await ask('ana', 'POST', `${room}/word`, { hand: ben, act: 'call' })).status, 403)
      await sent(world, 'fay', `${room}/word`, { hand: ben, act: 'call' })
      assert.deepEqual(await listed(), ['Ben Ito has the word', 'Ana Wells'])
      assert.equal((await ask('ana', 'POST', `${room}/word`, { hand: ben, act: 'done' })).status, 403)
      await sent(world, 'fay', `${room}/word`, { hand: await handOf('ana'), act: 'call' })
      assert.deepEqual(await listed(), ['You have the word'])
      await sent(world, 'ana', `${room}/word`, { hand: await handOf('ana'), act: 'done' })

      await sent(world, 'fay', `${room}/fair`, { fair: 'yes' })
      await raise('ben')
      await raise('fay')
      assert.deepEqual(await listed(), ['Fay Roy', 'Ben Ito'])
      await sent(world, 'fay', `${room}/fair`, { fair: 'no' })
      assert.deepEqual(await listed(), ['Ben Ito', 'Fay Roy'])
      await sent(world, 'ben', `${room}/hand`, { act: 'lower' })
      assert.deepEqual(await listed(), ['Fay Roy'])
    }))

  test('says how turns fall from five people on', () => {
    assert.deepEqual(
      [gini([10, 10, 10, 10]), gini([40, 0, 0, 0]), gini([1, 2, 3, 4]), gini([20, 8, 6, 4, 2])],
      [0, 0.75, 0.25, 0.4],
    )
    assert.equal(gini([0, 0]), null)
    assert.deepEqual(
      [evenness([5, 0, 0, 0]), evenness([1, 1, 1, 1, 1]), evenness([9, 1, 0, 0, 0])],
      [null, 'even', 'few'],
    )
  })
})
