import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { morning } from '#world/people.ts'
import { inWorld } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { given, proposal, proposed } from './testing/recording.ts'

describe('what came of a gathering', () => {
  test('is written down by those who keep notes, and read by members alone', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const id = await planned(world)
      await proposed(world, id, { state: 'decided', objections: 'It takes time, said one.' })
      await given(world, id, { owner: 'ben' })
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/learnings`, { text: 'Silence helps.' })).status, 303)
      for (const path of [`/gatherings/${id}/outcomes`, `/communities/${communities.circle}/outcomes`]) {
        const { body, status } = await ask('ben', 'GET', path)
        assert.equal(status, 200, path)
        assert.match(body, /We open each call with a round/)
        assert.match(body, /Write to the transit office/)
      }
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/outcomes`)).body, /Silence helps/)
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/decisions`, proposal)).status, 403)
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/actions`, { text: 'x' })).status, 403)
      for (const who of ['cy', 'dee', 'ivy', 'gus'] as const) {
        assert.equal((await ask(who, 'GET', `/gatherings/${id}/outcomes`)).status, 404, who)
        assert.equal((await ask(who, 'POST', `/gatherings/${id}/decisions`, proposal)).status, 404, who)
        assert.equal((await ask(who, 'POST', `/gatherings/${id}/learnings`, { text: 'x' })).status, 404, who)
      }
    }))

  test('says at its field what is missing, and keeps what was typed', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      const late = await ask('ana', 'POST', `/gatherings/${id}/actions`, { text: 'Call them', due: '2026-02-30' })
      assert.equal(late.status, 422)
      assert.match(late.body, /Choose a day/)
      assert.match(late.body, /value="Call them"/)
      const naming = { ...proposal, text: 'My client Delia Fernbrook lives at 1428 Larch Street.' }
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/decisions`, naming)).status, 422)
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/learnings`, { text: ' ' })).status, 422)
      const over = await ask('ana', 'POST', `/gatherings/${id}/actions`, { text: 'Call them', due: '2026-01-02' })
      assert.equal(over.status, 422)
      assert.match(over.body, /This day is over[^]*value="Call them"|value="Call them"[^]*This day is over/)
      const stranger = { text: 'x', owner: world.people.cy, due: '' }
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/actions`, stranger)).status, 409)
      assert.deepEqual(await db.selectFrom('outcome_action').selectAll().execute(), [])
    }))

  test('stands on the page of the gathering, and what is open on that of the next, in one statement', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      await given(world, id, { owner: 'ben' })
      const [, next] = await db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
      assert.ok(next)
      assert.match((await ask('fay', 'GET', `/gatherings/${id}`)).body, /Ce qui en est sorti[\s\S]*transit office/)
      const { body, statements } = await ask('ben', 'GET', `/gatherings/${next.id}`)
      assert.match(body, /Still open from before[\s\S]*transit office[\s\S]*Ben Ito/)
      assert.ok(statements <= 6, `${statements} statements`)
    }))

  test('stays as it was where the community is closed', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      const action = await given(world, id, { owner: 'ben' })
      await closed(world)
      assert.equal((await world.ask('ana', 'POST', `/gatherings/${id}/decisions`, proposal)).status, 403)
      assert.equal((await world.ask('ben', 'POST', `/actions/${action}/closing`)).status, 403)
      assert.match((await world.ask('ben', 'GET', `/gatherings/${id}/outcomes`)).body, /transit office/)
    }))
})

describe('something to do', () => {
  test('is done by its owner in one click, and undone; nobody else says so but those who keep notes', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const page = `/communities/${communities.circle}/outcomes`
      const action = await given(world, await planned(world), { owner: 'ben' })
      assert.match((await ask('ben', 'GET', page)).body, /Write to the transit office[\s\S]*You[\s\S]*Done/)
      assert.equal((await ask('ben', 'POST', `/actions/${action}/closing`)).status, 303)
      const after = (await ask('ben', 'GET', page)).body
      assert.match(after, /Done\. Thank you\.[\s\S]*Nothing is open/)
      assert.match(after, new RegExp(`/actions/${action}/reopening`))
      assert.equal((await ask('ben', 'POST', `/actions/${action}/reopening`)).status, 303)
      assert.equal((await ask('cy', 'POST', `/actions/${action}/closing`)).status, 404)

      const hers = await given(world, await planned(world), { owner: 'fay' })
      assert.equal((await ask('ben', 'POST', `/actions/${hers}/closing`)).status, 403)
      assert.equal((await ask('ana', 'POST', `/actions/${hers}/closing`, { as: 'dropped' })).status, 303)
    }))

  test('waits at home for whoever took it on, is said done there, and can be handed back by nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const action = await given(world, await planned(world), { owner: 'ben' })
      assert.match(
        (await ask('ben', 'GET', '/')).body,
        /What you have taken on[\s\S]*Write to the transit office[\s\S]*Done/,
      )
      for (const who of ['ana', 'fay', 'cy'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', '/')).body, /transit office/, who)
      }
      assert.equal((await ask('ana', 'POST', `/actions/${action}/handing-back`)).status, 403)
      assert.equal((await ask('cy', 'POST', `/actions/${action}/handing-back`)).status, 404)

      assert.equal((await ask('ben', 'POST', `/actions/${action}/handing-back`, { from: 'home' })).location, '/')
      assert.doesNotMatch((await ask('ben', 'GET', '/')).body, /What you have taken on/)
      assert.equal((await ask('fay', 'POST', `/actions/${action}/taking`)).status, 303)
      assert.equal((await ask('ben', 'POST', `/actions/${action}/handing-back`)).status, 403)
      assert.match((await ask('fay', 'GET', '/')).body, /Write to the transit office/)
      assert.equal((await ask('fay', 'POST', `/actions/${action}/closing`, { from: 'home' })).location, '/')
      assert.doesNotMatch((await ask('fay', 'GET', '/')).body, /Ce dont vous vous chargez/)
      assert.equal((await ask('ben', 'POST', `/actions/${action}/handing-back`)).status, 403)
    }))

  test('says how often a gathering has carried it on', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const id = await planned(world)
      await given(world, id, { owner: 'ben' })
      const page = `/communities/${communities.circle}/outcomes`
      assert.doesNotMatch((await ask('ben', 'GET', page)).body, /Carried on/)
      const others = await db.selectFrom('gathering').select('id').where('id', '<>', id).orderBy('starts_at').execute()
      for (const [at, said] of ['Carried on once', 'Carried on 2 times'].entries()) {
        const row = db.updateTable('gathering').where('id', '=', others[at]?.id ?? id)
        await row.set({ live_at: morning, harvested_at: morning }).execute()
        assert.ok((await ask('ben', 'GET', page)).body.includes(said), said)
      }
    }))

  test('that nobody does is taken up once, and comes back from whoever leaves', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const action = await given(world, await planned(world), { owner: null })
      const both = await Promise.all([
        ask('ben', 'POST', `/actions/${action}/taking`),
        ask('fay', 'POST', `/actions/${action}/taking`),
      ])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((one, other) => one - other),
        [303, 409],
      )
      await db.updateTable('outcome_action').set({ owner_id: world.people.ben }).execute()
      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      const { owner_id: owner } = await db.selectFrom('outcome_action').select('owner_id').executeTakeFirstOrThrow()
      assert.equal(owner, null)
    }))
})

describe('a proposal', () => {
  test('hears everybody by name, and by consent is not decided over an objection', () =>
    inWorld(async (world) => {
      const { ask } = world
      const path = `/decisions/${await proposed(world, await planned(world))}`
      const say = (who: 'ben' | 'fay' | 'cy', voice: string, words = '') =>
        ask(who, 'POST', `${path}/voice`, { voice, words })
      assert.match((await say('ben', 'object')).body, /Whoever objects says why/)
      assert.equal((await say('ben', 'object', 'Two of us join by phone.')).status, 303)
      assert.equal((await say('fay', 'reserve')).status, 303)
      assert.equal((await say('cy', 'agree')).status, 404)
      const { body } = await ask('fay', 'GET', path)
      assert.match(body, /1 avec une réserve[\s\S]*1 objection[\s\S]*Ben Ito[\s\S]*Two of us join by phone/)

      assert.equal((await ask('ben', 'POST', `${path}/settling`, { as: 'decided' })).status, 403)
      assert.equal((await ask('ana', 'POST', `${path}/settling`, { as: 'decided' })).status, 409)
      world.clock.pass({ minutes: 1 })
      await ask('ana', 'POST', `${path}/wording`, { text: 'We open each call with a short round.' })
      assert.match((await ask('ana', 'GET', path)).body, /said of earlier words/)
      assert.equal((await ask('ana', 'POST', `${path}/settling`, { as: 'decided' })).status, 303)
      assert.match((await ask('ben', 'GET', path)).body, /Decided[\s\S]*Two of us join by phone/)
      assert.equal((await say('ben', 'agree')).status, 409)
      assert.equal((await ask('ana', 'POST', `${path}/wording`, { text: 'Other' })).status, 409)
    }))

  test('by advice is decided with its objections beside it, and by vote where more agree than object', () =>
    inWorld(async (world) => {
      const { ask } = world
      for (const rule of ['advice', 'vote'] as const) {
        const path = `/decisions/${await proposed(world, await planned(world), { rule })}`
        const settle = async () => (await ask('fay', 'POST', `${path}/settling`, { as: 'decided' })).status
        await ask('ben', 'POST', `${path}/voice`, { voice: 'object', words: 'Too soon.' })
        if (rule === 'vote') {
          assert.equal(await settle(), 409)
          await ask('fay', 'POST', `${path}/voice`, { voice: 'agree' })
          assert.match(
            (await ask('ana', 'POST', `${path}/settling`, { as: 'decided' })).body,
            /As many object as agree/,
          )
          await ask('ana', 'POST', `${path}/voice`, { voice: 'agree' })
        }
        assert.equal(await settle(), 303)
        assert.match((await ask('ben', 'GET', path)).body, /Decided[\s\S]*Too soon/)
      }
    }))

  test('is answered, changed and settled as it was read: whoever had other words before her is told, and loses none', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = `/decisions/${await proposed(world, await planned(world))}`
      const seenBy = async (who: 'ana' | 'ben' | 'fay') =>
        /name="seen" value="(\d+)"/.exec((await ask(who, 'GET', path)).body)?.[1] ?? assert.fail('no mark')
      const [ana, ben, fay] = [await seenBy('ana'), await seenBy('ben'), await seenBy('fay')]
      world.clock.pass({ minutes: 1 })
      assert.equal(
        (await ask('ana', 'POST', `${path}/wording`, { text: 'A round, each Monday.', seen: ana })).status,
        303,
      )
      const late = await ask('ben', 'POST', `${path}/voice`, { voice: 'agree', words: 'Gladly so.', seen: ben })
      assert.equal(late.status, 409)
      assert.match(late.body, /A round, each Monday[\s\S]*The words of this proposal changed[\s\S]*Gladly so\./)
      assert.deepEqual(await db.selectFrom('outcome_voice').selectAll().execute(), [])
      const reworded = await ask('fay', 'POST', `${path}/wording`, { text: 'A round, each Friday.', seen: fay })
      assert.equal(reworded.status, 409)
      assert.match(reworded.body, /A round, each Friday\./)
      assert.equal((await ask('fay', 'POST', `${path}/settling`, { as: 'decided', seen: fay })).status, 409)
      assert.equal(
        (await ask('ben', 'POST', `${path}/voice`, { voice: 'agree', seen: await seenBy('ben') })).status,
        303,
      )
      assert.equal(
        (await ask('fay', 'POST', `${path}/settling`, { as: 'decided', seen: await seenBy('fay') })).status,
        303,
      )
    }))

  test('settled twice at once is settled once', () =>
    inWorld(async (world) => {
      const path = `/decisions/${await proposed(world, await planned(world))}/settling`
      const both = await Promise.all([
        world.ask('ana', 'POST', path, { as: 'decided' }),
        world.ask('fay', 'POST', path, { as: 'not_decided' }),
      ])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((one, other) => one - other),
        [303, 409],
      )
    }))

  test('is found again by its words', () =>
    inWorld(async (world) => {
      await proposed(world, await planned(world), { state: 'decided', text: '50% come in person' })
      const page = `/communities/${world.communities.circle}/outcomes`
      assert.match((await world.ask('ben', 'GET', `${page}?q=50%25`)).body, /come in person/)
      assert.match((await world.ask('ben', 'GET', `${page}?q=5_%25`)).body, /No decision holds these words/)
    }))
})
