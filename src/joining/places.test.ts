import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { JoinRequestId } from '#database'
import { untilHeldUp } from '#world/held-up.ts'
import { inWorld, type World } from '#world/world.ts'
import { joiningJobs } from './jobs.ts'
import { approval, inTeam, refusal, requestOf, sendLetters, stateOf, waiting } from './testing/asking.ts'

/** Circle has three members; so many more can come in. */
async function room({ db, communities }: World, free: number): Promise<void> {
  await db
    .updateTable('community')
    .set({ size_limit: 3 + free })
    .where('id', '=', communities.circle)
    .execute()
}

function decide({ ask }: World, id: JoinRequestId, fields = approval, who: 'ana' | 'ivy' = 'ana') {
  return ask(who, 'POST', `/requests/${id}/decision`, fields)
}

async function run(world: World, name: string): Promise<void> {
  await joiningJobs(world.outside)
    .find((job) => job.name === name)
    ?.run({})
}

async function held({ db, communities }: World): Promise<readonly [number, number]> {
  const row = await db
    .selectFrom('community')
    .select(['member_count', 'promised_places'])
    .where('id', '=', communities.circle)
    .executeTakeFirstOrThrow()
  return [row.member_count, row.promised_places]
}

describe('places in a community', () => {
  test('are promised by an approval, and taken up by whoever they were promised to', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const id = await requestOf(world, 'cy', communities.circle)
      assert.equal((await ask('cy', 'POST', `/requests/${id}/place`)).status, 403)
      await decide(world, id)
      assert.deepEqual(await held(world), [3, 1])
      assert.equal((await ask('cy', 'GET', `/communities/${communities.circle}/conversations`)).status, 403)
      assert.equal((await ask('ana', 'POST', `/requests/${id}/place`)).status, 404)
      assert.equal((await ask('cy', 'POST', `/requests/${id}/place`)).location, `/communities/${communities.circle}`)
      assert.deepEqual(await held(world), [4, 0])
      assert.equal((await ask('cy', 'GET', `/communities/${communities.circle}/conversations`)).status, 200)
      assert.equal((await ask('cy', 'POST', `/requests/${id}/place`)).status, 403)
    }))

  test('are never more than the size, whoever approves at the same moment', () =>
    inWorld(async (world) => {
      const { communities } = world
      await room(world, 1)
      await inTeam(world, 'ivy')
      const one = await requestOf(world, 'cy', communities.circle)
      const other = await requestOf(world, 'eve', communities.circle)
      const answers = await Promise.all([decide(world, one), decide(world, other, approval, 'ivy')])
      const [refused, ...more] = answers.filter(({ status }) => status !== 303)
      assert.deepEqual(more, [])
      assert.equal(refused?.status, 422)
      assert.match(refused.body, /No place is free[^]*name="message"[^]*Put on the waiting list/)
      assert.deepEqual(await held(world), [3, 1])
      const states = [await stateOf(world, one), await stateOf(world, other)]
      assert.deepEqual(states.toSorted(), ['approved', 'submitted'])
    }))

  test('of which the last goes while somebody decides bring her form back', () =>
    inWorld(async (world) => {
      const { db, communities } = world
      await room(world, 1)
      const id = await requestOf(world, 'cy', communities.circle)
      const sent = { ...approval, message: 'Come on Thursday, Cy.' }
      // Whoever takes the place holds the community until she is done: the decision finds one free, and waits for her.
      const refused = await db.transaction().execute(async (other) => {
        const row = other.updateTable('community').where('id', '=', communities.circle)
        await row.set({ promised_places: 1 }).execute()
        const deciding = decide(world, id, sent)
        await untilHeldUp(db)
        return () => deciding
      })
      const { status, body } = await refused()
      assert.equal(status, 422)
      assert.match(body, /No place is free[^]*Come on Thursday, Cy\.[^]*Put on the waiting list/)
      assert.equal(await stateOf(world, id), 'submitted')
      assert.deepEqual(await held(world), [3, 1])
    }))

  test('that are gone bring the form back with what was written, and a way to the waiting list', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const id = await requestOf(world, 'cy', communities.circle)
      await room(world, 0)
      const sent = { ...approval, message: 'Come on Thursday, Cy.' }
      const full = await ask('ana', 'POST', `/requests/${id}/decision`, sent)
      assert.equal(full.status, 422)
      assert.match(full.body, /No place is free[^]*Come on Thursday, Cy\.[^]*Put on the waiting list/)
      const waits = await ask('ana', 'POST', `/requests/${id}/decision`, { ...sent, act: 'wait' })
      assert.match(waits.body, /name="outcome" value="waitlisted"[^]*Come on Thursday, Cy\./)
      assert.equal(await stateOf(world, id), 'submitted')
      assert.equal((await ask('ana', 'POST', `/requests/${id}/decision`, waiting)).status, 303)
      assert.equal(await stateOf(world, id), 'waitlisted')
    }))

  test('that are promised cannot be given to others by a coordinator who adds somebody', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await room(world, 1)
      await decide(world, await requestOf(world, 'cy', communities.circle))
      const path = `/communities/${communities.circle}/additions`
      const added = await ask('ana', 'POST', path, { email: 'eve@example.org', roles: 'member' })
      assert.equal(added.status, 409)
      assert.match(added.body, /The community is full/)
      assert.deepEqual(await held(world), [3, 1])
    }))

  test('that come free are offered to whoever has waited longest', () =>
    inWorld(async (world) => {
      const { ask, communities, clock, mailer } = world
      await room(world, 0)
      const first = await requestOf(world, 'cy', communities.circle)
      const second = await requestOf(world, 'eve', communities.circle)
      assert.doesNotMatch((await ask('ana', 'GET', `/requests/${first}`)).body, /as=approved/)
      await decide(world, first, waiting)
      clock.pass({ minutes: 1 })
      await decide(world, second, waiting)
      await run(world, 'offerPlaces')
      assert.equal(await stateOf(world, first), 'waitlisted')

      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      await run(world, 'offerPlaces')
      assert.deepEqual([await stateOf(world, first), await stateOf(world, second)], ['approved', 'waitlisted'])
      await sendLetters(world)
      assert.match(
        mailer.kept().find(({ to }) => to === 'cy@example.org')?.text ?? '',
        /A place in Circle has come free/,
      )

      clock.pass({ hours: 31 * 24 })
      await run(world, 'offerPlaces')
      assert.deepEqual([await stateOf(world, first), await stateOf(world, second)], ['expired', 'approved'])
    }))

  test('have a size that cannot be smaller than those who are in, and that whoever tends may set', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = `/communities/${communities.circle}/joining`
      const fields = { takesRequests: 'yes', answerDays: '7', sizeLimit: '2' }
      for (const who of ['ben', 'fay', 'cy'] as const) {
        assert.equal((await ask(who, 'GET', path)).status, 403, who)
        assert.equal((await ask(who, 'POST', path, fields)).status, 403, who)
      }
      const small = await ask('ana', 'POST', path, fields)
      assert.equal(small.status, 422)
      assert.match(small.body, /More people than that belong already/)
      assert.equal((await ask('ana', 'POST', path, { ...fields, sizeLimit: 'many' })).status, 422)
      assert.equal((await ask('ana', 'POST', path, { ...fields, sizeLimit: '12' })).status, 303)
      assert.match((await ask('dee', 'GET', path)).body, /9 places free of 12/)
    }))
})

describe('what is over', () => {
  test('ends by itself where a question was not answered', () =>
    inWorld(async (world) => {
      const { ask, communities, clock } = world
      const id = await requestOf(world, 'cy', communities.circle)
      await ask('ana', 'POST', `/requests/${id}/question`, { message: 'Since when?' })
      clock.pass({ hours: 29 * 24 })
      await run(world, 'offerPlaces')
      assert.equal(await stateOf(world, id), 'info_requested')
      clock.pass({ hours: 2 * 24 })
      await run(world, 'offerPlaces')
      assert.equal(await stateOf(world, id), 'expired')
      assert.match((await ask('cy', 'GET', `/requests/${id}`)).body, /heard nothing, so it has ended/)
    }))

  test('is forgotten after half a year, and what is open is not', () =>
    inWorld(async (world) => {
      const { communities, clock, db } = world
      const over = await requestOf(world, 'cy', communities.circle)
      await decide(world, over, refusal)
      const open = await requestOf(world, 'eve', communities.circle)
      clock.pass({ hours: 24 * 170 })
      await run(world, 'forgetRequests')
      assert.equal((await db.selectFrom('join_request').select('id').execute()).length, 2)
      clock.pass({ hours: 24 * 20 })
      await run(world, 'forgetRequests')
      assert.deepEqual(await db.selectFrom('join_request').select('id').execute(), [{ id: open }])
      const events = await db.selectFrom('event').select('id').where('subject_id', '=', over).execute()
      assert.deepEqual(events, [])
    }))
})
