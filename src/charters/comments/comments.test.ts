import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { bringOn, charter } from '../testing/writing.ts'

const say = ({ ask }: World, who: Persona, path: string, comment: string) =>
  ask(who, 'POST', `${path}/comments`, { part: 'domain', comment })

const idsIn = async ({ db }: World) =>
  (await db.selectFrom('paper_comment').select('id').orderBy('created_at').orderBy('id').execute()).map(({ id }) => id)

describe('comments on a charter', () => {
  test('stand beside the part that they are about, and are answered', () =>
    inWorld(async (world) => {
      const { ask } = world
      const path = await charter(world, 'consulted')
      const said = await say(world, 'ben', path, 'Rest belongs here too.')
      assert.equal(said.location, `${path}#part-domain`)
      const whole = { part: '', comment: 'Je trouve que cela est clair pour nous.' }
      await ask('fay', 'POST', `${path}/comments`, whole)
      await ask('ben', 'POST', `${path}/comments`, { part: 'own-gone', comment: 'About what is gone.' })
      const page = await ask('ana', 'GET', path)
      assert.ok(page.statements <= 5, String(page.statements))
      assert.match(page.body, /How we listen at work[\s\S]*Ben Ito[\s\S]*Rest belongs here too[\s\S]*About the whole/)
      assert.match(page.body, /About the whole[\s\S]*<div class="body said" lang="fr">/)
      assert.match(page.body, /About the whole[\s\S]*About what is gone/)

      const [one = '', two = ''] = await idsIn(world)
      const bare = await ask('ana', 'POST', `${path}/comments/${two}/settlement`, { taken: 'no', answer: ' ' })
      assert.equal(bare.status, 422)
      assert.match(bare.body, /Say why it was not taken up/)
      assert.equal((await ask('ana', 'POST', `${path}/comments/${one}/settlement`, { taken: 'yes' })).status, 303)
      const no = { taken: 'no', answer: 'It would double the last line.' }
      assert.equal((await ask('fay', 'POST', `${path}/comments/${two}/settlement`, no)).status, 303)
      const seen = (await ask('ben', 'GET', path)).body
      assert.match(seen, /Rest belongs here too[\s\S]*Taken up[\s\S]*Not taken up[\s\S]*It would double the last line/)

      const twice = await ask('ana', 'POST', `${path}/comments/${one}/settlement`, no)
      assert.equal(twice.status, 409)
      assert.match(twice.body, /Somebody has answered this comment already/)
    }))

  test('are looked through before they are kept, and nothing typed is lost', () =>
    inWorld(async (world) => {
      const path = await charter(world, 'consulted')
      assert.match((await say(world, 'ben', path, '  ')).body, /Write what you think first/)
      const doubted = await say(world, 'ben', path, 'My client Delia Fernbrook lives at 1428 Larch Street.')
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, /class="doubt[\s\S]*1428 Larch Street\.<\/textarea>/)
      assert.deepEqual(await idsIn(world), [])
    }))

  test('are made by members while it is put to them, and by nobody else', () =>
    inWorld(async (world) => {
      const path = await charter(world, 'draft')
      assert.equal((await say(world, 'ana', path, 'Too early')).status, 403)
      assert.equal((await say(world, 'ben', path, 'Too early')).status, 404)
      await bringOn(world, 'ana', path, 'consultation')
      for (const [who, status] of [
        ['cy', 404],
        ['gus', 404],
        ['dee', 404],
        ['eve', 404],
      ] as const) {
        assert.equal((await say(world, who, path, 'From outside')).status, status, who)
      }
      await say(world, 'ben', path, 'In time')
      const [id] = await idsIn(world)
      assert.equal((await world.ask('ben', 'POST', `${path}/comments/${id}/settlement`, { taken: 'yes' })).status, 403)
      await bringOn(world, 'ana', path, 'adoption')
      const late = await say(world, 'ben', path, 'Too late by a moment')
      assert.equal(late.status, 409)
      assert.match(late.body, /Too late by a moment/)
      assert.match((await world.ask('ben', 'GET', path)).body, /In time/)
    }))

  test('are taken back by their author until they are answered', () =>
    inWorld(async (world) => {
      const { ask } = world
      const path = await charter(world, 'consulted')
      await say(world, 'ben', path, 'One')
      await say(world, 'ben', path, 'Two')
      const [one, two] = await idsIn(world)
      assert.equal((await ask('ana', 'POST', `${path}/comments/${one}/withdrawal`)).status, 403)
      assert.equal((await ask('cy', 'POST', `${path}/comments/${one}/withdrawal`)).status, 404)
      assert.equal((await ask('ben', 'POST', `${path}/comments/${one}/withdrawal`)).status, 303)
      await ask('ana', 'POST', `${path}/comments/${two}/settlement`, { taken: 'yes' })
      assert.equal((await ask('ben', 'POST', `${path}/comments/${two}/withdrawal`)).status, 403)
      assert.deepEqual(await idsIn(world), [two])
    }))

  test('keep no name of somebody who has left', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = await charter(world, 'consulted')
      await say(world, 'ben', path, 'Said before I left')
      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      const { body } = await ask('ana', 'GET', path)
      assert.match(body, /A former member[\s\S]*Said before I left/)
      assert.doesNotMatch(body, /Ben Ito/)
    }))
})
