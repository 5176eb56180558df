import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { approval, inTeam, refusal, requestOf, stateOf } from './testing/asking.ts'

describe('the team of a family', () => {
  test('is kept by whoever looks after the umbrella, who finds people under its roof alone', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const family = await inTeam(world, 'eve')
      const path = `/umbrellas/${communities.harbour}/families/${family}/team`
      assert.match((await ask('dee', 'GET', path)).body, /Eve Adler/)
      for (const who of ['ana', 'eve', 'ben', 'ivy'] as const) {
        assert.equal((await ask(who, 'GET', path)).status, 404, who)
        assert.equal((await ask(who, 'POST', path, { email: 'ben@example.org' })).status, 404, who)
      }
      const nobody = await ask('dee', 'POST', path, { email: 'nobody@example.org' })
      assert.equal(nobody.status, 422)
      assert.match(nobody.body, /Nobody with this address has an account here/)
      assert.match(nobody.body, /value="nobody@example.org"/)
      assert.equal((await ask('dee', 'POST', path, { email: 'ivy@example.org' })).status, 303)
      assert.equal((await ask('dee', 'POST', path, { email: 'ivy@example.org' })).status, 303)
      assert.equal((await db.selectFrom('family_reviewer').select('person_id').execute()).length, 2)
    }))

  test('reviews the requests to all its communities, and reads nothing else there', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      const family = await inTeam(world, 'ivy')
      const id = await requestOf(world, 'cy', communities.circle)
      assert.match((await ask('ivy', 'GET', '/requests')).body, /Cy Marsh/)
      assert.equal((await ask('ivy', 'GET', `/communities/${communities.circle}/people`)).status, 403)
      const path = `/umbrellas/${communities.harbour}/families/${family}/team/${people.ivy}/end`
      assert.equal((await ask('ana', 'POST', path)).status, 404)
      assert.equal((await ask('dee', 'POST', path)).status, 303)
      assert.equal((await ask('dee', 'POST', path)).status, 404)
      assert.equal((await ask('ivy', 'GET', `/requests/${id}`)).status, 404)
      assert.equal((await ask('ivy', 'POST', `/requests/${id}/decision`, approval)).status, 404)
    }))

  test('decides nobody’s own request, though she be one of it', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await inTeam(world, 'cy')
      const id = await requestOf(world, 'cy', communities.circle)
      assert.equal((await ask('cy', 'POST', `/requests/${id}/decision`, approval)).status, 403)
      assert.doesNotMatch((await ask('cy', 'GET', '/requests')).body, /name="request"/)
      assert.equal((await ask('ana', 'POST', `/requests/${id}/decision`, approval)).status, 303)
    }))
})

const everything = 'Somebody else had settled all of these already. Nothing of yours was sent'

/** What the next page says of what she has just done. */
async function noticeTo({ ask }: World, who: Persona): Promise<string> {
  const { body } = await ask(who, 'GET', '/requests')
  const [, notice = ''] = /<div class="notice[^>]*>([\s\S]*?)<\/p>/.exec(body) ?? []
  return notice.replaceAll(/<[^>]*>/g, '').trim()
}

describe('several requests', () => {
  test('are decided together after they were seen once more, each with a message in the language of its own', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people } = world
      await db.updateTable('person').set({ language: 'fr' }).where('id', '=', people.eve).execute()
      const one = await requestOf(world, 'cy', communities.circle)
      const other = await requestOf(world, 'eve', communities.circle)
      assert.match((await ask('ana', 'GET', '/requests')).body, /type="checkbox" name="request"/)
      const chosen = { request: [one, other], outcome: 'declined' }
      const seen = await ask('ana', 'POST', '/requests/decisions', chosen)
      assert.match(seen.body, /Decline 2 requests/)
      assert.equal(seen.status, 200)
      const scripts = { headers: { accept: 'text/vnd.turbo-stream.html, text/html' } }
      const shown = await ask('ana', 'POST', '/requests/decisions', chosen, scripts)
      assert.equal(shown.status, 422, 'scripts show no page that calls itself a success')
      assert.match(shown.body, /Decline 2 requests/)
      assert.match(seen.body, /lang="fr"[^>]*>\s*Bonjour/)
      assert.equal(await stateOf(world, one), 'submitted')

      const said = { messageEn: 'Not this time.', messageFr: 'Pas cette fois.' }
      const without = await ask('ana', 'POST', '/requests/decisions', { ...chosen, ...said, seen: 'yes' })
      assert.equal(without.status, 422)
      const all = { ...chosen, ...said, seen: 'yes', reason: 'other' }
      assert.equal((await ask('ben', 'POST', '/requests/decisions', all)).status, 303)
      assert.equal(await stateOf(world, one), 'submitted')
      assert.equal((await ask('ana', 'POST', '/requests/decisions', all)).status, 303)
      assert.match((await ask('eve', 'GET', `/requests/${other}`)).body, /Pas cette fois\./)
      assert.match((await ask('cy', 'GET', `/requests/${one}`)).body, /Not this time\./)
    }))

  test('are approved as far as there are places, and those that somebody settled meanwhile stay settled', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      await db.updateTable('community').set({ size_limit: 4 }).where('id', '=', communities.circle).execute()
      const ids = []
      for (const who of ['cy', 'eve', 'ivy'] as const) ids.push(await requestOf(world, who, communities.circle))
      const [first = ids[0], second = ids[0], third = ids[0]] = ids
      assert.ok(first && second && third)
      await ask('ana', 'POST', `/requests/${first}/decision`, refusal)
      const all = { request: ids, outcome: 'approved', seen: 'yes', messageEn: 'Welcome.' }
      const { body } = await ask('ana', 'POST', '/requests/decisions', all)
      assert.match(body, /For these no place is free[^]*Ivy Nash[^]*Welcome\.[^]*Put on the waiting list/)
      const states = async () => [
        await stateOf(world, first),
        await stateOf(world, second),
        await stateOf(world, third),
      ]
      assert.deepEqual(await states(), ['declined', 'approved', 'submitted'])
      assert.match((await ask('ana', 'GET', '/requests')).body, /Ivy Nash/)

      const rest = { ...all, request: [third] }
      const waits = await ask('ana', 'POST', '/requests/decisions', { ...rest, act: 'wait' })
      assert.match(waits.body, /name="outcome" value="waitlisted"[^]*Welcome\./)
      assert.deepEqual(await states(), ['declined', 'approved', 'submitted'])
      await ask('ana', 'POST', '/requests/decisions', { ...rest, outcome: 'waitlisted' })
      assert.deepEqual(await states(), ['declined', 'approved', 'waitlisted'])
    }))

  test('that others were deciding at the same moment are theirs, and whoever was slower is told', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await inTeam(world, 'dee')
      const ids = []
      for (const who of ['cy', 'ivy'] as const) ids.push(await requestOf(world, who, communities.circle))
      const all = { request: ids, seen: 'yes', messageEn: 'So it is.', reason: 'other' }
      const [first = ''] = ids
      const sent = await Promise.all([
        ask('ana', 'POST', '/requests/decisions', { ...all, outcome: 'approved' }),
        ask('dee', 'POST', '/requests/decisions', { ...all, outcome: 'declined' }),
      ])
      assert.deepEqual(
        sent.map(({ status }) => status),
        [303, 303],
      )
      const told = [await noticeTo(world, 'ana'), await noticeTo(world, 'dee')]
      assert.deepEqual(
        told.toSorted((a, b) => a.localeCompare(b)),
        ['Done. The letters are on their way', everything],
      )
      await ask('dee', 'POST', '/requests/decisions', { ...all, outcome: 'declined' })
      assert.equal(await noticeTo(world, 'dee'), everything)
      const more = await requestOf(world, 'eve', communities.circle)
      await ask('ana', 'POST', '/requests/decisions', { ...all, request: [first, more], outcome: 'declined' })
      assert.match(await noticeTo(world, 'ana'), /Done for those that were still open/)
      assert.equal(await stateOf(world, more), 'declined')
    }))
})
