import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { JoinRequestId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, eventually } from '../../people/testing/browser.ts'
import { linkIn, practice, requestOf } from '../testing/asking.ts'

const organisation = 'Lantern House'

/** Makes a link for colleagues from a request of Ben’s to Meadow, and gives its path. */
async function begun(world: World): Promise<{ readonly id: JoinRequestId; readonly path: string }> {
  const id = await requestOf(world, 'ben', world.communities.meadow)
  const made = await world.ask('ben', 'POST', `/requests/${id}/colleagues`, { organisation })
  assert.equal(made.location, `/requests/${id}`)
  const [, path = ''] =
    /value="[^"]*?(\/communities\/[^"]+\?with=[^"]+)"/.exec((await world.ask('ben', 'GET', made.location)).body) ?? []
  return { id, path }
}

/** Asks by a link for colleagues, as its form does. */
function askBy({ ask }: World, who: 'eve' | 'ana', path: string) {
  const [action = '', colleagues = ''] = path.split('?with=')
  return ask(who, 'POST', action, { practice, with: colleagues })
}

describe('colleagues who ask together', () => {
  test('each ask for themselves, and those who review see and decide them together', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { id, path } = await begun(world)
      assert.match((await ask('eve', 'GET', path)).body, /together with colleagues of <b>Lantern House/)
      assert.equal((await askBy(world, 'eve', path)).status, 303)
      const list = (await ask('cy', 'GET', '/requests')).body
      assert.equal(list.match(/with Lantern House/g)?.length, 2)
      const shown = (await ask('cy', 'GET', `/requests/${id}`)).body
      assert.match(shown, /Colleagues of Lantern House/)
      assert.match(shown, /Eve Adler/)
      assert.match(shown, /Decide about these 2 together/)
      const requests = [...shown.matchAll(/name="request" value="([^"]+)"/g)].map(([, one = '']) => one)
      assert.match((await ask('cy', 'POST', '/requests/decisions', { request: requests })).body, /Ben Ito[^]*Eve Adler/)
    }))

  test('are not told of each other', () =>
    inWorld(async (world) => {
      const { id, path } = await begun(world)
      const before = (await world.ask('ben', 'GET', `/requests/${id}`)).body
      const { location } = await askBy(world, 'eve', path)
      assert.equal(
        (await world.ask('ben', 'GET', `/requests/${id}`)).body.replaceAll(/\d+ seconds?/g, ''),
        before.replaceAll(/\d+ seconds?/g, ''),
      )
      assert.doesNotMatch((await world.ask('eve', 'GET', location)).body, /Ben Ito/)
      assert.equal((await world.ask('eve', 'GET', `/requests/${id}`)).status, 404)
    }))

  test('may have no account', () =>
    inWorld(async (world) => {
      const { path } = await begun(world)
      const browser = browserIn(world)
      assert.match((await browser.get(path)).body, /Lantern House/)
      const [action = '', colleagues = ''] = path.split('?with=')
      const fields = { name: 'Nia New', email: 'nia@example.net', practice, with: colleagues }
      await browser.post(action, fields)
      const link = await eventually(async () =>
        world.mailer.kept().length > 0 ? linkIn(world, 'nia@example.net') : null,
      )
      await browser.post(`${link}/confirmation`)
      assert.equal((await world.ask('cy', 'GET', '/requests')).body.match(/with Lantern House/g)?.length, 2)
      assert.match((await browser.get(link)).body, /Colleagues of Lantern House/)
    }))

  test('are brought together by a link of one community, for sixty days', () =>
    inWorld(async (world) => {
      const { ask, clock, communities } = world
      const { path } = await begun(world)
      const elsewhere = path.replace(communities.meadow, communities.circle)
      assert.doesNotMatch((await ask('eve', 'GET', elsewhere)).body, /Lantern House/)
      clock.pass({ hours: 61 * 24 })
      assert.doesNotMatch((await ask('eve', 'GET', path)).body, /Lantern House/)
      const { location } = await askBy(world, 'eve', path)
      assert.doesNotMatch((await ask('cy', 'GET', location)).body, /Colleagues of/)
    }))

  test('are gathered by whoever asks, once, and before anybody decided', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { id } = await begun(world)
      const again = `/requests/${id}/colleagues`
      assert.equal((await ask('ben', 'POST', again, { organisation })).status, 403)
      assert.equal((await ask('cy', 'POST', again, { organisation })).status, 403)
      assert.equal((await ask('eve', 'POST', again, { organisation })).status, 404)
      const eves = await requestOf(world, 'eve', world.communities.meadow)
      const empty = await ask('eve', 'POST', `/requests/${eves}/colleagues`, { organisation: ' ' })
      assert.equal(empty.status, 422)
      assert.match(empty.body, /Write the name of your organisation/)
      await ask('cy', 'POST', `/requests/${eves}/decision`, { outcome: 'waitlisted', message: 'You wait.' })
      assert.equal((await ask('eve', 'POST', `/requests/${eves}/colleagues`, { organisation })).status, 403)
    }))
})
