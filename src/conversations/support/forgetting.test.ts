import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { CommunityId, ThreadId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { allowMasks } from '../masks/testing/saying.ts'
import { flagged, tablesWith } from '../testing/flagging.ts'
import { postRow, threadRow } from '../testing/looks.ts'
import { unguardedForgetSupport } from './jobs.ts'
import { lastDayOf } from './model.ts'
import { hard, openSpace, speak } from './testing/speaking.ts'

const forget = ({ db, clock }: World) => unguardedForgetSupport(db, clock.now())

async function isThere({ db }: World, id: ThreadId): Promise<boolean> {
  return (await db.selectFrom('thread').select('id').where('id', '=', id).execute()).length > 0
}

describe('a conversation of the peer-support space', () => {
  test('goes when its last day is over where the umbrella is, and not an hour before', () =>
    inWorld(async (world) => {
      const { db, communities, clock } = world
      await db
        .updateTable('umbrella')
        .set({ time_zone: 'America/Vancouver' })
        .where('id', '=', communities.harbour)
        .execute()
      await openSpace(world, 1)
      const thread = await speak(world, 'ben')
      const { stays_until: last } = await threadRow(db, thread)
      assert.ok(last)
      const midnight = last.add({ days: 1 }).toZonedDateTime('America/Vancouver').toInstant()
      clock.pass(midnight.since(clock.now()).subtract({ minutes: 1 }))
      await forget(world)
      assert.equal(await isThere(world, thread), true)
      clock.pass({ minutes: 2 })
      await forget(world)
      assert.equal(await isThere(world, thread), false)
      await forget(world)
    }))

  test('takes along everything that hangs on it, and leaves a record without a word', () =>
    inWorld(async (world) => {
      const { ask, db, communities, clock } = world
      await allowMasks(world)
      await openSpace(world, 1)
      const body = `${hard.body} @Fay?`
      const files = [{ name: 'marmalade.txt', content: Buffer.from('Recipe') }]
      const fields = { kind: 'support', title: hard.title, body, voice: 'mask' }
      const begun = await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, fields, { files })
      assert.equal(begun.status, 303)
      const thread = begun.location.slice('/threads/'.length) as ThreadId
      const reply = { body: 'The marmalade again', noteKind: 'death', note: 'marmalade' }
      await ask('fay', 'POST', `/threads/${thread}/replies`, reply)
      await ask('ana', 'POST', '/drafts', { thread, body: 'On marmalade', seen: '' })
      const { id: post } = await postRow(db, thread, 2)
      await ask('ana', 'POST', `/posts/${post}/reactions`, { kind: 'heart' })
      await flagged(world, 'ana', post, 'harmful')
      await flagged(world, 'ana', (await postRow(db, thread, 1)).id, 'identifying')
      const other = await speak(world, 'fay', { title: 'Another', body: 'Stays, it is later.' })
      await db.updateTable('draft').set({ discarded_at: null }).execute()
      assert.ok((await tablesWith(db, 'marmalade')).length >= 3)
      const people = await db.selectFrom('person').select('id').execute()

      await sql`update thread set stays_until = current_date - 1000 where id = ${thread}`.execute(db)
      await forget(world)
      assert.deepEqual(await tablesWith(db, 'marmalade'), [])
      assert.deepEqual(await tablesWith(db, 'Quagmire'), [])
      assert.equal(await isThere(world, other), true)
      assert.equal((await db.selectFrom('person').select('id').execute()).length, people.length - 1)
      const told = await db.selectFrom('event').selectAll().where('kind', '=', 'support.forgotten').execute()
      assert.deepEqual(
        told.map(({ actor_id, community_id, facts }) => [actor_id, community_id, facts]),
        [[null, communities.circle, { conversations: 1 }]],
      )
      assert.equal((await ask('fay', 'GET', `/threads/${thread}`)).status, 404)
      clock.pass({ hours: 24 * 40 })
    }))

  test('waits for what has to be taken out everywhere', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      await openSpace(world, 1)
      const thread = await speak(world, 'ben')
      const flag = await flagged(world, 'fay', (await postRow(db, thread, 1)).id, 'identifying')
      await ask('ana', 'POST', `/waiting/flags/${flag}/mending`, { passages: 'marmalade sky' })
      clock.pass({ hours: 24 * 40 })
      await forget(world)
      assert.equal(await isThere(world, thread), true)
    }))

  test('begun and never posted is kept no longer either', () =>
    inWorld(async (world) => {
      const { ask, db, communities, clock } = world
      await openSpace(world, 1)
      const community = communities.circle
      await ask('ben', 'POST', '/drafts', { community, kind: 'support', body: 'Half of it', seen: '' })
      await ask('ben', 'POST', '/drafts', { community, kind: 'discussion', body: 'Something else', seen: '' })
      await forget(world)
      assert.equal((await db.selectFrom('draft').select('id').execute()).length, 2)
      clock.pass({ hours: 24 * 32 })
      await forget(world)
      assert.deepEqual(await db.selectFrom('draft').select('markdown').execute(), [{ markdown: 'Something else' }])
    }))
})

describe('how long conversations stay', () => {
  test('is shortened only by who was told what goes sooner, and lengthened for new ones alone', () =>
    inWorld(async (world) => {
      const { ask, db, communities, clock } = world
      await openSpace(world, 6)
      const old = await speak(world, 'ben')
      const promised = (await threadRow(db, old)).stays_until
      const settings = `/communities/${communities.circle}/support/settings`
      await ask('ana', 'POST', settings, { open: 'yes', months: '24' })
      assert.deepEqual((await threadRow(db, old)).stays_until, promised)
      const later = (await threadRow(db, await speak(world, 'fay'))).stays_until
      assert.ok(later && promised && Temporal.PlainDate.compare(later, promised) > 0)

      clock.pass({ hours: 24 * 100 })
      const warned = await ask('ana', 'POST', settings, { open: 'yes', months: '3' })
      assert.equal(warned.status, 422)
      assert.match(warned.body, /2 conversations would go sooner[\s\S]*2 of them would be deleted within the hour/)
      assert.match(warned.body, /name="sure" value="3"/)
      assert.deepEqual((await threadRow(db, old)).stays_until, promised)
      assert.equal((await ask('ana', 'POST', settings, { open: 'yes', months: '3', sure: '3' })).status, 303)
      await forget(world)
      assert.equal(await isThere(world, old), false)
      for (const months of ['0', '25', 'x', '']) {
        assert.equal((await ask('ana', 'POST', settings, { open: 'yes', months })).status, 422, months)
      }
    }))

  test('is the same day in the database and in the page, whatever the month, the hour and the zone', () =>
    inWorld(async ({ db }) => {
      const zones = ['America/Vancouver', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC']
      const begun = fc.date({ min: new Date('2020-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
      const property = fc.asyncProperty(
        fc.array(fc.tuple(begun, fc.integer({ min: 1, max: 24 }), fc.constantFrom(...zones)), {
          minLength: 40,
          maxLength: 80,
        }),
        async (cases) => {
          for (const [date, months, timeZone] of cases) {
            const at = Temporal.Instant.fromEpochMilliseconds(date.getTime())
            const { rows } = await sql<{
              day: Temporal.PlainDate
            }>`select last_day(${at}, ${months}, ${timeZone}) as day`.execute(db)
            const space = { communityId: 'x' as CommunityId, isOpen: true, isOver: false, months, timeZone }
            const day = lastDayOf(at, space)
            assert.equal(rows[0]?.day.toString(), day.toString())
            const firstDay = at.toZonedDateTimeISO(timeZone).toPlainDate()
            const apart = (day.year - firstDay.year) * 12 + day.month - firstDay.month
            assert.equal(apart, months)
            assert.ok(day.day === firstDay.day || (day.day < firstDay.day && day.day === day.daysInMonth))
            if (months > 1) {
              const sooner = lastDayOf(at, { ...space, months: months - 1 })
              assert.ok(Temporal.PlainDate.compare(sooner, day) < 0)
            }
          }
        },
      )
      await fc.assert(property, { numRuns: 5 })
    }))
})
