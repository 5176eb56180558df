import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inWorld } from '#world/world.ts'
import { unguardedYearlyQuestion } from './standing/jobs.ts'
import { unguardedClosedRequests } from './places/closing-commands.ts'
import { approval, linkIn, practice, refusal, requestOf, sendLetters, stateOf } from './testing/asking.ts'

const zo = { name: 'Zo', email: 'zo@example.org', practice }

describe('a request to a community that closes', () => {
  test('ends with a message, once closing cannot be taken back with one press', () =>
    inWorld(async (world) => {
      const { ask, communities, db, outside } = world
      const request = await requestOf(world, 'cy', communities.circle)
      const promised = await requestOf(world, 'gus', communities.circle)
      await ask('ana', 'POST', `/requests/${promised}/decision`, approval)
      const running = `/communities/${communities.circle}/running`
      await ask('ana', 'POST', `${running}/closing`)
      const { rows } = await sql`select key from graphile_worker.jobs where task_identifier = 'closeRequests'`.execute(
        db,
      )
      assert.equal(rows.length, 1)

      await ask('ana', 'POST', `${running}/reopening`)
      await unguardedClosedRequests(outside, communities.circle)
      assert.equal(await stateOf(world, request), 'submitted')

      await ask('ana', 'POST', `${running}/closing`)
      const decided = await ask('ana', 'POST', `/requests/${request}/decision`, {
        ...approval,
        message: 'We look forward to it.',
      })
      assert.equal(decided.status, 409)
      assert.match(decided.body, /We look forward to it\./)
      const taken = await ask('gus', 'POST', `/requests/${promised}/place`)
      assert.equal(taken.status, 409)

      await unguardedClosedRequests(outside, communities.circle)
      await unguardedClosedRequests(outside, communities.circle)
      for (const id of [request, promised]) assert.equal(await stateOf(world, id), 'expired')
      assert.match((await ask('cy', 'GET', `/requests/${request}`)).body, /The community Circle has closed/)
      await sendLetters(world)
      const letters = world.mailer.kept().filter(({ text }) => text.includes('has closed'))
      assert.deepEqual(letters.map(({ to }) => to).toSorted(), ['cy@example.org', 'gus@example.org'])
    }))

  test('asked, confirmed or appealed too late is refused in plain words that keep what was typed', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = `/communities/${communities.meadow}`
      await ask('visitor', 'POST', `${path}/request`, zo)
      const link = linkIn(world, 'zo@example.org')
      const declined = await requestOf(world, 'ben', communities.meadow)
      await ask('cy', 'POST', `/requests/${declined}/decision`, refusal)
      assert.match((await ask('ben', 'GET', `/requests/${declined}`)).body, /\/appeal"/)
      await ask('cy', 'POST', `${path}/running/closing`)

      const late = await ask('visitor', 'POST', `${path}/request`, { ...zo, words: 'What I wanted to say.' })
      assert.equal(late.status, 409)
      assert.match(late.body, /takes no requests[^]*What I wanted to say\./)
      assert.equal((await ask('ana', 'POST', `${path}/request`, { practice })).status, 409)
      assert.equal((await ask('visitor', 'POST', `${link}/confirmation`)).status, 409)
      assert.doesNotMatch((await ask('ben', 'GET', `/requests/${declined}`)).body, /\/appeal"/)
      assert.equal((await ask('ben', 'POST', `/requests/${declined}/appeal`, { message: 'Look again.' })).status, 409)
      assert.match((await ask('visitor', 'GET', `${path}/request`)).body, /has closed\. It takes nobody in any more/)
      assert.doesNotMatch((await ask('visitor', 'GET', path)).body, /Ask to join/)
    }))

  test('has members whom nobody asks any more whether it is still theirs', () =>
    inWorld(async (world) => {
      const { ask, communities, db, clock } = world
      const asks = { asks_yearly: true }
      await db.updateTable('community').set(asks).where('id', 'in', [communities.circle, communities.meadow]).execute()
      await ask('ana', 'POST', `/communities/${communities.circle}/running/closing`)
      clock.pass({ hours: 24 * 400 })
      await unguardedYearlyQuestion(db, clock.now())
      const asked = await db.selectFrom('membership').select('community_id').where('asked_at', 'is not', null).execute()
      assert.deepEqual(new Set(asked.map(({ community_id }) => community_id)), new Set([communities.meadow]))
    }))

  test('at the same moment either comes before and is answered, or is refused; nothing hangs', () =>
    inWorld(async (world) => {
      const { ask, communities, threads, outside, db } = world
      const asking = (['cy', 'gus', 'eve'] as const).map((who) =>
        ask(who, 'POST', `/communities/${communities.circle}/request`, { practice }),
      )
      const saying = (['ben', 'fay', 'ana'] as const).map((who) =>
        ask(who, 'POST', `/threads/${threads.listening}/replies`, { body: `From ${who}, at the last moment.` }),
      )
      const closing = ask('ana', 'POST', `/communities/${communities.circle}/running/closing`)
      const answers = await Promise.all([...asking, ...saying, closing])
      for (const { status } of answers) assert.ok([303, 409, 422].includes(status), String(status))
      assert.equal(answers.at(-1)?.status, 303)

      const { closed_at } = await db
        .selectFrom('community')
        .select('closed_at')
        .where('id', '=', communities.circle)
        .executeTakeFirstOrThrow()
      assert.ok(closed_at)
      await unguardedClosedRequests(outside, communities.circle)
      const open = await db.selectFrom('join_request').select('state').where('state', '<>', 'expired').execute()
      assert.deepEqual(open, [])
    }))
})
