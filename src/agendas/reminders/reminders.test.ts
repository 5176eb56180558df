import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { dailyRound } from '../../notifications/testing/letters.ts'
import { settle, told } from '../../notifications/testing/told.ts'
import { unguardedReminders } from './commands.ts'

describe('a reminder', () => {
  test('comes once the day before, to those who come or perhaps come, on their own clock', () =>
    inWorld(async (world) => {
      const { ask, db, people, clock, mailer } = world
      await answered(world, { ben: 'comes', fay: 'maybe', ana: 'cannot' })
      await db.updateTable('person').set({ is_discreet: false, time_zone: 'America/Halifax' }).execute()
      await db.updateTable('person').set({ is_discreet: true }).where('id', '=', people.fay).execute()
      await remind(world)
      assert.deepEqual(await told(world), [])

      // It is on Tuesday 10 March at 17:00 in Halifax.
      clock.pass({ hours: 24 * 6 + 14 })
      await Promise.all([remind(world), remind(world)])
      await remind(world)
      assert.deepEqual(await told(world), ['ben gatheringNears', 'fay gatheringNears'])
      assert.match((await ask('ben', 'GET', '/inbox')).body, /soon: Tuesday 10 March 2026 at 17:00, Atlantic Time/)

      await settle(db)
      clock.pass({ hours: 3 })
      await dailyRound(world)
      const letters = mailer.kept()
      assert.deepEqual(letters.map(({ to }) => to).toSorted(), ['ben@example.org', 'fay@example.org'])
      assert.match(letters.find(({ to }) => to.startsWith('ben'))?.text ?? '', /17:00, Atlantic Time/)
      assert.doesNotMatch(letters.find(({ to }) => to.startsWith('fay'))?.text ?? '', /17:00|17.h|Cercle|rencontre/)
    }))

  test('is not of what was called off or moved, and leads to its gathering', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const id = await answered(world, { ben: 'comes' })
      clock.pass({ hours: 24 * 6 + 14 })
      await remind(world)
      await told(world)
      const { id: notice } = await db.selectFrom('notice').select('id').executeTakeFirstOrThrow()
      assert.equal((await ask('ben', 'GET', `/inbox/${notice}`)).location, `/gatherings/${id}`)
      assert.match((await ask('ben', 'GET', '/inbox')).body, /is soon/)
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' })
      assert.doesNotMatch((await ask('ben', 'GET', '/inbox')).body, /is soon/)
    }))

  test('is not sent of what is called off already', () =>
    inWorld(async (world) => {
      const id = await answered(world, { ben: 'comes' })
      await world.ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' })
      world.clock.pass({ hours: 24 * 6 + 14 })
      await remind(world)
      assert.deepEqual(await told(world), ['ben gatheringCancelled'])
    }))
})

async function answered(world: World, answers: Readonly<Partial<Record<Persona, string>>>) {
  const id = await planned(world)
  for (const who of ['ana', 'ben', 'fay'] as const)
    if (answers[who]) await world.ask(who, 'POST', `/gatherings/${id}/answer`, { answer: answers[who] })
  return id
}

function remind({ db, clock }: World): Promise<void> {
  return unguardedReminders(db, clock.now())
}
