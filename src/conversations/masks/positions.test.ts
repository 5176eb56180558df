import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import type { Persona } from '#world/people.ts'
import { testMasks } from '#world/seal.ts'
import { inWorld } from '#world/world.ts'
import { told } from '../../notifications/testing/told.ts'
import { allowMasks, allowPositions, askMasked, reply } from './testing/saying.ts'

const five: readonly Persona[] = ['ana', 'ben', 'fay', 'cy', 'eve']
const four = five.slice(0, 4)
const offered = /<input[^>]*value="position"/

const namesIn = (body: string) => [...body.matchAll(/<b class="who">([^<]+)</g)].map(([, name]) => name)

describe('somebody who speaks by role and region', () => {
  test('may where her community lets her and at least five share them, and nowhere else', () =>
    inWorld(async (world) => {
      const { ask: asking, communities, threads, db, people } = world
      await allowPositions(world, four)
      await db.updateTable('community').set({ allows_positions: false }).execute()
      const path = `/threads/${threads.listening}`
      const said = { body: 'Not under my name', voice: 'position' }
      assert.doesNotMatch((await asking('ben', 'GET', path)).body, /name="voice"/)
      assert.equal((await asking('ben', 'POST', `${path}/replies`, { ...said, once: newId() })).status, 409)

      const editing = `/communities/${communities.circle}/editing`
      const circle = { nameEn: 'Circle', nameFr: '', kind: 'programme', visibility: 'listed', positions: 'yes' }
      assert.equal((await asking('ben', 'POST', editing, circle)).status, 403)
      assert.equal((await asking('ana', 'POST', editing, circle)).status, 303)
      const tooFew = await asking('ben', 'GET', path)
      assert.doesNotMatch(tooFew.body, offered)
      assert.match(tooFew.body, /once at least five members here share them, you among them/)
      const refused = await asking('ben', 'POST', `${path}/replies`, { ...said, once: newId() })
      assert.equal(refused.status, 409)
      assert.match(refused.body, /fewer than five members share yours[\s\S]*Not under my name/)

      await db.updateTable('profile_field').set({ owner_id: people.gus }).where('owner_id', '=', people.cy).execute()
      assert.doesNotMatch((await asking('ben', 'GET', path)).body, offered)
      await db.deleteFrom('profile_field').execute()
      await db.deleteFrom('profile_term').execute()
      await allowPositions(world, five)
      const page = await asking('ben', 'GET', path)
      assert.match(page.body, offered)
      assert.match(page.body, /“Counsellor, North” fits at least five members here/)
      assert.match(page.body, /As “Counsellor, North”, nobody here sees that it was you/)
      assert.match((await asking('fay', 'GET', path)).body, /Conseillère, Nord/)
      const opening = `/communities/${communities.circle}/conversations/new?kind=discussion`
      assert.match((await asking('ben', 'GET', opening)).body, offered)
      assert.equal((await asking('ben', 'POST', `${path}/replies`, { ...said, once: newId() })).status, 303)
    }))

  test('bears the same words in a conversation, whatever she says of herself later, and a letter that is hers', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const terms = await allowPositions(world, five)
      const { ask: asking, db, people } = world
      const path = await askMasked(world, 'ben', 'First', 'position')
      await reply(world, 'fay', path, { body: 'Second', voice: 'position' })
      await reply(world, 'ben', path, { body: 'Third', voice: 'mask' })
      const mine = db.updateTable('profile_field').set({ term_id: terms.coast }).where('owner_id', '=', people.ben)
      await mine.where('key', '=', 'region').execute()
      assert.match((await asking('ben', 'GET', path)).body, /Counsellor, North<\/label>/)
      await reply(world, 'ben', path, { body: 'Fourth', voice: 'position' })
      const { body } = await asking('ana', 'GET', path)
      const north = ['Counsellor, North (A)', 'Counsellor, North (B)', 'Member C', 'Counsellor, North (A)']
      assert.deepEqual(namesIn(body), north)
      assert.doesNotMatch(body, /Ben Ito|Fay Roy/)
      assert.match((await asking('fay', 'GET', path)).body, /Conseillère, Nord \(A\)/)
      assert.match((await asking('ana', 'GET', `/communities/${world.communities.circle}`)).body, /North \(A\)/)

      const masks = await db.selectFrom('mask').selectAll().orderBy('number').execute()
      const worn = masks.map(({ id, sealed }) => testMasks.open(id, sealed))
      assert.deepEqual(worn, [people.ben, people.fay, people.ben])
      assert.equal(new Set(masks.map(({ hand }) => hand.toString('hex'))).size, 3)
      const elsewhere = `/threads/${world.threads.listening}`
      await reply(world, 'ben', elsewhere, { body: 'Somewhere else', voice: 'position' })
      assert.match((await asking('ana', 'GET', elsewhere)).body, /<b class="who">Counsellor \(A\)</)
    }))

  test('changes her words, takes them back, hears of answers, and is told who found out', () =>
    inWorld(async (world) => {
      await allowPositions(world, five)
      const { ask: asking } = world
      const path = await askMasked(world, 'ben', 'First', 'position')
      const post = await reply(world, 'ben', path, { body: 'My own words', voice: 'position' })
      for (const who of ['ana', 'fay'] as const)
        assert.equal((await asking(who, 'GET', `/posts/${post}/edit`)).status, 403)
      assert.equal((await asking('ben', 'GET', `/posts/${post}/edit`)).status, 200)
      assert.equal((await asking('ben', 'POST', `/posts/${post}/deletion`)).status, 303)
      assert.equal((await asking('fay', 'POST', `/posts/${post}/restoration`)).status, 403)
      assert.equal((await asking('ben', 'POST', `/posts/${post}/restoration`)).status, 303)
      await reply(world, 'ben', path, { body: 'And so on', voice: 'position' })
      assert.deepEqual(await told(world), [])
      await reply(world, 'cy', path, { body: 'I know that', voice: 'position' })
      assert.deepEqual(await told(world), ['ben reply'])
      assert.match((await asking('ben', 'GET', '/inbox')).body, /Counsellor, North \(B\)/)

      await asking('ana', 'POST', `/posts/${post}/mask`, { reason: 'Somebody may be in danger.' })
      const waiting = await asking('ivy', 'GET', '/waiting')
      const asked = /\/waiting\/masks\/[\w-]+/.exec(waiting.body)?.[0] ?? ''
      assert.match((await asking('ivy', 'GET', asked)).body, /Counsellor, North \(A\)/)
      const agreed = await asking('ivy', 'POST', `${asked}/agreement`)
      assert.match((await asking('ivy', 'GET', agreed.location)).body, /It was <b>Ben Ito<\/b>/)
      assert.ok((await told(world)).includes('ben unmasked'))
    }))

  test('keeps her choice with her draft; where it is possible no longer, she has to choose again', () =>
    inWorld(async (world) => {
      const { ask: asking, communities, threads, db } = world
      await allowPositions(world, five)
      const path = `/threads/${threads.listening}`
      const draft = {
        community: communities.circle,
        thread: threads.listening,
        body: 'Half a',
        voice: 'position',
        seen: '',
      }
      await asking('ben', 'POST', '/drafts', draft)
      const chosen = /<input[^>]*value="position"[^>]*checked/
      assert.match((await asking('ben', 'GET', path)).body, chosen)
      await db.updateTable('community').set({ allows_positions: false }).execute()
      const gone = await asking('ben', 'GET', path)
      assert.match(gone.body, /You began this as “By role and region”, which is not possible here now/)
      assert.match(gone.body, chosen)
      assert.match((await asking('ben', 'POST', `${path}/replies`, { body: ' ', voice: 'position' })).body, chosen)
    }))

  test('changes what is almost sure to name somebody before it is said: nobody else looks at her words first', () =>
    inWorld(async (world) => {
      await allowPositions(world, five)
      const said = { body: 'Her number is 130 692 544.', voice: 'position', once: newId() }
      const answer = await world.ask('ben', 'POST', `/threads/${world.threads.listening}/replies`, said)
      assert.equal(answer.status, 422)
      assert.deepEqual(await world.db.selectFrom('held_post').select('id').execute(), [])
    }))

  test('in both ways at once, puts on one mask of each kind', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      await allowPositions(world, five)
      const path = `/threads/${world.threads.listening}`
      const said = ['One', 'Two', 'Three'].flatMap((body) =>
        (['mask', 'position'] as const).map((voice) => reply(world, 'ben', path, { body, voice })),
      )
      await Promise.all(said)
      const masks = await world.db.selectFrom('mask').select('voice').orderBy('voice').execute()
      assert.deepEqual(masks, [{ voice: 'mask' }, { voice: 'position' }])
    }))
})
