import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { confirmed, heldGathering } from '../testing/held.ts'

const form = { title: 'What we learned', body: '- Silence helps.', into: '' }

test('what was learned is posted once, into a conversation of its own, by those who keep notes', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await heldGathering(world)
    const path = `/gatherings/${id}/harvest/sharing`
    await ask('ben', 'POST', `/gatherings/${id}/learnings`, { text: 'Silence helps.' })
    assert.equal((await ask('ana', 'POST', path, form)).status, 403)
    await confirmed(world, id)
    for (const [who, status] of [
      ['ben', 403],
      ['cy', 404],
      ['dee', 404],
      ['gus', 404],
    ] as const) {
      assert.equal((await ask(who, 'GET', path)).status, status, who)
      assert.equal((await ask(who, 'POST', path, form)).status, status, who)
    }
    assert.match(
      (await ask('ana', 'GET', path)).body,
      /## What was learned\n\n- Silence helps\.\n\n\[All that .*\]\(http.*\/harvest\)/,
    )
    assert.equal((await ask('ana', 'POST', path, { ...form, body: ' ' })).status, 422)
    const naming = { ...form, body: 'My client Delia Fernbrook lives at 1428 Larch Street.' }
    assert.equal((await ask('ana', 'POST', path, naming)).status, 422)

    const before = (await db.selectFrom('thread').select('id').execute()).length
    const both = await Promise.all([ask('ana', 'POST', path, form), ask('fay', 'POST', path, form)])
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 409],
    )
    const [late, shared] = both[0]?.status === 409 ? both : both.toReversed()
    assert.match(late?.body ?? '', /(Somebody has shared this already|l’a déjà partagé)[\s\S]*Silence/)
    const sharer = both[0]?.status === 303 ? 'ana' : 'fay'
    assert.equal((await ask(sharer, 'POST', path, form)).location, shared?.location, 'pressed twice is once')
    assert.equal((await db.selectFrom('thread').select('id').execute()).length, before + 1)
    assert.equal((await ask('ana', 'GET', path)).location, shared?.location)
    const thread = shared?.location ?? ''
    assert.match((await ask('ben', 'GET', thread)).body, /Silence helps/)
    assert.match((await ask('ben', 'GET', `/gatherings/${id}/harvest`)).body, new RegExp(`href="${thread}"`))

    assert.equal((await ask(sharer, 'POST', `${thread}/deletion`)).status, 303)
    assert.equal((await ask('fay', 'POST', path, form)).status, 409)
  }))

test('or into one that there is, of this community alone', () =>
  inWorld(async (world) => {
    const { ask, db, threads } = world
    const id = await heldGathering(world)
    const path = `/gatherings/${id}/harvest/sharing`
    await confirmed(world, id)
    const elsewhere = await db
      .selectFrom('thread')
      .select('id')
      .where('community_id', '<>', world.communities.circle)
      .executeTakeFirstOrThrow()
    assert.ok([404, 409].includes((await ask('ana', 'POST', path, { ...form, into: elsewhere.id })).status))
    const posted = await ask('ana', 'POST', path, { ...form, into: threads.listening })
    assert.equal(posted.location, `/threads/${threads.listening}`)
    const replies = async () =>
      (await db.selectFrom('post').select('id').where('thread_id', '=', threads.listening).execute()).length
    const count = await replies()
    assert.equal((await ask('ana', 'POST', path, form)).location, `/threads/${threads.listening}`)
    assert.equal((await ask('fay', 'POST', path, form)).status, 409)
    assert.equal(await replies(), count)
    assert.match((await ask('ben', 'GET', `/gatherings/${id}/harvest`)).body, /The conversation about it/)
  }))
