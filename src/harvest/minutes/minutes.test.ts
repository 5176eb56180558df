import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { closed } from '../../communities/running/testing/closing.ts'
import { given, proposed } from '../../outcomes/testing/recording.ts'
import { confirmed, heldGathering } from '../testing/held.ts'

const form = { words: 'We open with a round.', seen: '0' }

describe('the minutes of a gathering', () => {
  test('are proposed out of what was written down, and kept only when they are saved', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await heldGathering(world)
      await proposed(world, id, { state: 'decided', objections: 'It takes *time*.' })
      await given(world, id, { owner: 'ben' })
      await ask('ben', 'POST', `/gatherings/${id}/learnings`, { text: 'Silence helps.' })
      await ask('ben', 'POST', `/gatherings/${id}/notes`, { seen: '0', words: 'We spoke of **evenings**.' })
      const { body } = await ask('ana', 'GET', `/gatherings/${id}/minutes`)
      assert.match(
        body,
        /## Decisions\n\n- We open each call with a round\. \(Decided, By consent\) Objections: It takes \\\*time\\\*\.\n\n## /,
      )
      assert.match(
        body,
        /- Write to the transit office \(Ben Ito, by .*\)[\s\S]*- Silence helps\.\n\n## Notes\n\nWe spoke of \*\*evenings/,
      )
      assert.match((await ask('fay', 'GET', `/gatherings/${id}/minutes`)).body, /## Décisions\n\n- We open/)
      assert.deepEqual(await db.selectFrom('gathering_minutes').selectAll().execute(), [])
    }))

  test('are a draft of those who keep notes until they approve it, then read by members, never by others', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await heldGathering(world)
      const page = `/gatherings/${id}/minutes`
      await confirmed(world, id)
      assert.equal((await ask('ben', 'POST', page, form)).status, 404)
      assert.equal((await ask('cy', 'POST', page, form)).status, 404)
      assert.equal((await ask('ana', 'POST', page, form)).status, 303)
      assert.match((await ask('fay', 'GET', page)).body, /We open with a round/)
      assert.equal((await ask('ben', 'GET', page)).status, 404)
      assert.equal((await ask('ben', 'GET', `${page}/paper`)).status, 404)
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}/harvest`)).body, /inutes/)

      assert.equal((await ask('ben', 'POST', `${page}/approving`, { seen: '1' })).status, 404)
      assert.equal((await ask('fay', 'POST', `${page}/approving`, { seen: '1' })).status, 303)
      assert.match((await ask('ben', 'GET', page)).body, /We open with a round/)
      assert.match(
        (await ask('ben', 'GET', `${page}/paper`)).body,
        /Minutes: Quarterly call[\s\S]*We open with a round/,
      )
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/harvest`)).body, /Read the minutes/)
      for (const who of ['cy', 'dee', 'ivy', 'gus', 'eve', 'visitor'] as const)
        assert.equal((await ask(who, 'GET', page)).status, 404, who)
      assert.equal((await ask('ana', 'POST', page, { ...form, seen: '1' })).status, 403)
      assert.equal((await ask('ben', 'POST', `${page}/reopening`)).status, 403)
      assert.equal((await ask('ana', 'POST', `${page}/reopening`)).status, 303)
      assert.equal((await ask('ben', 'GET', page)).status, 404)
    }))

  test('lose nothing when two write or approve at once', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await heldGathering(world)
      const page = `/gatherings/${id}/minutes`
      const both = await Promise.all([
        ask('ana', 'POST', page, { ...form, words: 'By Ana' }),
        ask('fay', 'POST', page, { ...form, words: 'Par Fay' }),
      ])
      const statuses = both.map(({ status }) => status)
      assert.deepEqual(
        statuses.toSorted((one, other) => one - other),
        [303, 409],
      )
      const lost = both.find(({ status }) => status === 409)?.body ?? ''
      assert.match(lost, /By Ana/)
      assert.match(lost, /Par Fay/)
      assert.match(lost, /name="seen" value="1"/)
      assert.equal((await ask('ana', 'POST', `${page}/approving`, { seen: '0' })).status, 409)
      const approved = await Promise.all(
        (['ana', 'fay'] as const).map((who) => ask(who, 'POST', `${page}/approving`, { seen: '1' })),
      )
      assert.deepEqual(
        approved.map(({ status }) => status).toSorted((one, other) => one - other),
        [303, 409],
      )
      const events = await db.selectFrom('event').select('kind').where('kind', 'like', 'minutes%').execute()
      assert.deepEqual(events, [{ kind: 'minutes.approved' }])
    }))

  test('are looked through before they are kept', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const page = `/gatherings/${await heldGathering(world)}/minutes`
      const naming = { ...form, words: 'My client Delia Fernbrook lives at 1428 Larch Street.' }
      const doubted = await ask('ana', 'POST', page, naming)
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, /Delia Fernbrook/)
      assert.equal((await ask('ana', 'POST', page, { ...form, words: ' ' })).status, 422)
      assert.deepEqual(await db.selectFrom('gathering_minutes').selectAll().execute(), [])
    }))
})

describe('a gathering is closed', () => {
  test('once its minutes are approved, or there are to be none, and then stays as it is', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await heldGathering(world)
      const [harvest, minutes] = [`/gatherings/${id}/harvest`, `/gatherings/${id}/minutes`]
      assert.equal((await ask('ana', 'POST', `${minutes}/waiving`)).status, 303)
      assert.equal((await ask('ana', 'POST', `${harvest}/closing`)).status, 403)
      await confirmed(world, id)
      await ask('ana', 'POST', `${minutes}/reopening`)
      assert.equal((await ask('ana', 'POST', `${harvest}/closing`)).status, 403)
      assert.equal((await ask('fay', 'POST', `${minutes}/waiving`)).status, 303)
      assert.match((await ask('ana', 'GET', harvest)).body, /Close the gathering/)
      assert.doesNotMatch((await ask('ben', 'GET', harvest)).body, /Close the gathering|inutes/)
      assert.equal((await ask('ben', 'POST', `${harvest}/closing`)).status, 403)
      const both = await Promise.all([
        ask('ana', 'POST', `${harvest}/closing`),
        ask('fay', 'POST', `${harvest}/closing`),
      ])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((one, other) => one - other),
        [303, 409],
      )
      for (const path of [`${harvest}/taking-back`, `${minutes}/reopening`])
        assert.equal((await ask('ana', 'POST', path)).status, 409, path)
      assert.equal((await ask('ana', 'POST', minutes, form)).status, 409)
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/attendance/mine`, { state: 'present' })).status, 409)
      assert.match((await ask('ben', 'GET', harvest)).body, /This gathering is closed/)
    }))

  test('and nothing of its minutes changes where its community is closed', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await heldGathering(world)
      await ask('ana', 'POST', `/gatherings/${id}/minutes`, form)
      await closed(world)
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/minutes`, { ...form, seen: '1' })).status, 403)
      assert.match((await ask('ana', 'GET', `/gatherings/${id}/minutes`)).body, /We open with a round/)
    }))
})
