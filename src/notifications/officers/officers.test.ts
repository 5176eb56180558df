import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Letters } from '#database'
import { testMasks } from '#world/seal.ts'
import { inWorld, type World } from '#world/world.ts'
import { flagged, telling } from '../../conversations/testing/flagging.ts'
import { postRow } from '../../conversations/testing/looks.ts'
import { sendingIn } from '../testing/letters.ts'
import { unguardedOfficersLetters } from './sending.ts'

describe('whoever protects privacy', () => {
  test('is written to that something waits, and of nothing else, once for everything that is new', () =>
    inWorld(async (world) => {
      await wishing(world, 'each')
      await round(world)
      assert.deepEqual(lettersOf(world), [])

      await flagged(world, 'fay', await telling(world), 'identifying')
      await round(world)
      await round(world)
      const [letter, ...more] = lettersOf(world)
      assert.deepEqual(more, [])
      assert.match(letter?.text ?? '', /There is something new for you\.[\s\S]*http:\/\/hearth\.test\/waiting\n/)
      assert.doesNotMatch(JSON.stringify(letter), /Circle|Ben|Quarry|flag|identif/i)

      world.clock.pass({ minutes: 5 })
      await flagged(world, 'ben', (await postRow(world.db, world.threads.listening, 1)).id, 'harmful')
      await round(world)
      assert.equal(lettersOf(world).length, 2)
    }))

  test('hears of it in her morning, or not at all, as she wants her letters', () =>
    inWorld(async (world) => {
      await wishing(world, 'daily')
      await flagged(world, 'fay', await telling(world), 'identifying')
      await world.db
        .updateTable('person')
        .set({ time_zone: 'America/Vancouver' })
        .where('id', '=', world.people.ivy)
        .execute()
      const hour = () => world.clock.now().toZonedDateTimeISO('America/Vancouver').hour
      for (let passed = 0; passed < 24 && hour() !== 7; passed += 1) {
        await round(world)
        assert.deepEqual(lettersOf(world), [])
        world.clock.pass({ hours: 1 })
      }
      await wishing(world, 'none')
      await round(world)
      assert.deepEqual(lettersOf(world), [])
      await wishing(world, 'daily')
      await round(world)
      assert.equal(lettersOf(world).length, 1)
    }))

  test('hears nothing of words of her own, masked or not, and nobody else hears of any', () =>
    inWorld(async (world) => {
      const { db, ask, people, communities, threads } = world
      await wishing(world, 'each')
      await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
      await db
        .insertInto('privacy_officer')
        .values({ umbrella_id: communities.harbour, person_id: people.ben, created_at: world.clock.now() })
        .execute()
      await db.updateTable('person').set({ letters: 'each' }).where('id', '=', people.ben).execute()
      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'I am worn out.', voice: 'mask' })
      const { id } = await db
        .selectFrom('post')
        .select('id')
        .where('markdown', '=', 'I am worn out.')
        .executeTakeFirstOrThrow()
      await flagged(world, 'fay', id, 'harmful')
      await round(world)
      assert.deepEqual(
        world.mailer.kept().map(({ to }) => to),
        ['ivy@example.org'],
      )
    }))
})

async function wishing({ db, people }: World, letters: Letters): Promise<void> {
  await db.updateTable('person').set({ letters }).where('id', '=', people.ivy).execute()
}

async function round(world: World): Promise<void> {
  await unguardedOfficersLetters({ ...sendingIn(world), masks: testMasks })
}

function lettersOf({ mailer }: World) {
  return mailer.kept().filter(({ to }) => to === 'ivy@example.org')
}
