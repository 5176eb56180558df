import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { told } from '../notifications/testing/told.ts'
import { unguardedTellOfReviews } from './jobs.ts'
import { agreement, bringOn, charter, marks, shelf } from './testing/writing.ts'

describe('members are told', () => {
  test('when a charter is put to them and adopted, and whose comment was answered; nobody of her own doing', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      const path = await charter(world, 'draft')
      assert.deepEqual(await told(world), [])
      await bringOn(world, 'ana', path, 'consultation')
      assert.deepEqual(await told(world), ['ben charterConsulted', 'fay charterConsulted'])

      await ask('ben', 'POST', `${path}/comments`, { part: 'domain', comment: 'Good.' })
      const { id } = await db.selectFrom('paper_comment').select('id').executeTakeFirstOrThrow()
      await ask('ana', 'POST', `${path}/comments/${id}/settlement`, { taken: 'yes' })
      await bringOn(world, 'ana', path, 'adoption')
      assert.deepEqual(await told(world), [
        'ben charterAdopted',
        'ben charterConsulted',
        'ben charterSettled',
        'fay charterAdopted',
        'fay charterConsulted',
      ])
      const inbox = (await ask('ben', 'GET', '/inbox')).body
      assert.match(inbox, /Circle has adopted its charter/)
      assert.match(inbox, /Your comment on the charter of Circle was answered/)
      assert.match((await ask('fay', 'GET', '/inbox')).body, /La charte de « Le Cercle » est soumise à ses membres/)
      const [, notice = ''] = /href="(\/inbox\/[^"]+)">Circle has adopted/.exec(inbox) ?? []
      assert.equal((await ask('ben', 'GET', notice)).location, shelf(circle))
    }))

  test('when an agreement is adopted, that they are asked to agree', () =>
    inWorld(async (world) => {
      await agreement(world, 'adopted')
      assert.deepEqual(await told(world), [
        'ben agreementAdopted',
        'ben agreementConsulted',
        'fay agreementAdopted',
        'fay agreementConsulted',
      ])
      assert.match((await world.ask('ben', 'GET', '/')).body, /adopted its group agreement: you are asked to read it/)
    }))

  test('those who coordinate, once, on the day on which it is to be looked at again', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        clock,
        communities: { circle },
      } = world
      await charter(world, 'adopted', { ...marks, reviewOn: '2026-03-04' })
      await db.deleteFrom('event').execute()
      await unguardedTellOfReviews(db, clock.now())
      assert.doesNotMatch((await ask('ben', 'GET', shelf(circle))).body, /was to be looked at again/)
      assert.deepEqual(await told(world), [])

      clock.pass({ hours: 40 })
      await unguardedTellOfReviews(db, clock.now())
      await unguardedTellOfReviews(db, clock.now())
      assert.deepEqual(await told(world), ['ana charterToReview'])
      assert.match((await ask('ben', 'GET', shelf(circle))).body, /This charter was to be looked at again on/)
      assert.match((await ask('ana', 'GET', '/')).body, /The charter of Circle was to be looked at again by today/)
    }))
})
