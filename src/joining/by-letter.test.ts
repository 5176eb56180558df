import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { JoinRequestId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, eventually } from '../people/testing/browser.ts'
import { account } from '../people/testing/inviting.ts'
import { approval, linkIn, practice, refusal, sendLetters, stateOf } from './testing/asking.ts'

const stranger = { name: 'Nia New', email: 'Nia@example.net', practice }

/** Asks to join Meadow without an account, and gives the path of the letter's link. */
async function asked(world: World, fields: Readonly<Record<string, string>> = stranger): Promise<string> {
  const before = world.mailer.kept().length
  const sent = await browserIn(world).post(`/communities/${world.communities.meadow}/request`, fields)
  assert.equal(sent.location, `/communities/${world.communities.meadow}/request/sent`)
  await eventually(async () => (world.mailer.kept().length > before ? true : null))
  return linkIn(world, (fields['email'] ?? '').toLowerCase())
}

async function only({ db }: World): Promise<JoinRequestId> {
  const { id } = await db.selectFrom('join_request').select('id').executeTakeFirstOrThrow()
  return id
}

describe('asking to join without an account', () => {
  test('leads whoever has an account back here once she has signed in, also from a mistake', () =>
    inWorld(async ({ ask, communities }) => {
      const path = `/communities/${communities.meadow}/request`
      const to = `/sign-in?to=${encodeURIComponent(path)}`
      const first = await ask('visitor', 'GET', path)
      assert.equal(first.status, 200)
      assert.ok(first.body.includes(to))
      const wrong = await ask('visitor', 'POST', path, { practice: '' })
      assert.equal(wrong.status, 422)
      assert.ok(wrong.body.includes(to))
    }))

  test('reaches nobody before the letter to the address was confirmed', () =>
    inWorld(async (world) => {
      const { ask, mailer } = world
      const link = await asked(world)
      assert.doesNotMatch(mailer.kept()[0]?.subject ?? '', /Meadow|join/)
      assert.doesNotMatch((await ask('cy', 'GET', '/requests')).body, /Nia New/)
      assert.equal((await ask('cy', 'GET', `/requests/${await only(world)}`)).status, 404)

      const browser = browserIn(world)
      assert.match((await browser.get(link)).body, /Is this you\?/)
      assert.equal((await browser.post(`${link}/confirmation`)).location, link)
      assert.equal((await browser.post(`${link}/confirmation`)).location, link)
      assert.match((await browser.get(link)).body, /Somebody will answer you by/)
      assert.match((await ask('cy', 'GET', '/requests')).body, /Nia New/)
    }))

  test('leads by the links of its letters from a question to an account and into the community', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people } = world
      const link = await asked(world)
      const browser = browserIn(world)
      await browser.post(`${link}/confirmation`)
      const id = await only(world)
      assert.equal((await browser.post(`${link}/place`)).status, 403)
      await ask('cy', 'POST', `/requests/${id}/question`, { message: 'Where do you work?' })
      await browser.post(`${link}/answer`, { message: 'On the coast.' })
      const handed = { to: people.ana, note: 'Do you know her town?' }
      await world.db
        .updateTable('membership')
        .set({ community_id: communities.meadow })
        .where('person_id', '=', people.ana)
        .where('community_id', '=', communities.circle)
        .execute()
      assert.equal((await ask('cy', 'POST', `/requests/${id}/handing-over`, handed)).status, 303)
      assert.doesNotMatch((await browser.get(link)).body, /her town|handed|looks at it/)
      await ask('ana', 'POST', `/requests/${id}/decision`, approval)
      await sendLetters(world)

      const latest = linkIn(world, 'nia@example.net')
      assert.notEqual(latest, link)
      assert.match((await browser.get(latest)).body, /Your place is waiting/)
      const { location } = await browser.post(`${latest}/place`)
      assert.match(location, /^\/invitations\//)
      const joined = await browser.post(`${location}/acceptance`, account)
      assert.equal(joined.location, `/communities/${communities.meadow}`)
      assert.equal((await browser.get(joined.location)).status, 200)
      const row = await db.selectFrom('join_request').selectAll().executeTakeFirstOrThrow()
      assert.ok(row.taken_at !== null && row.person_id !== null && row.email === null)
      const { promised_places, member_count } = await placesOf(world)
      assert.deepEqual([promised_places, member_count], [0, 2])
      assert.match((await browser.get(`/requests/${id}`)).body, /Vous êtes à l’intérieur/)
    }))

  test('opens one way in at a time, and none when the place is given back', () =>
    inWorld(async (world) => {
      const { ask } = world
      const link = await asked(world)
      const browser = browserIn(world)
      await browser.post(`${link}/confirmation`)
      await ask('cy', 'POST', `/requests/${await only(world)}/decision`, approval)
      const first = (await browser.post(`${link}/place`)).location
      const second = (await browser.post(`${link}/place`)).location
      assert.equal((await browser.get(first)).status, 410)
      assert.equal((await browser.get(second)).status, 200)
      assert.equal((await browser.post(`${link}/withdrawal`)).status, 303)
      assert.equal((await browser.post(`${second}/acceptance`, account)).status, 410)
      const { promised_places, member_count } = await placesOf(world)
      assert.deepEqual([promised_places, member_count], [0, 1])
    }))

  test('says nothing of whether the address has an account; its request is then that account’s', () =>
    inWorld(async (world) => {
      const link = await asked(world, { ...stranger, email: 'ben@example.org' })
      const browser = browserIn(world)
      assert.match((await browser.get(link)).body, /Is this you\?/)
      await browser.post(`${link}/confirmation`)
      assert.match((await world.ask('ben', 'GET', '/requests')).body, /Meadow/)
      // Whoever belongs already is told so where only she reads it.
      const own = await asked(world, { ...stranger, email: 'cy@example.org' })
      assert.equal((await browser.post(`${own}/confirmation`)).status, 409)
    }))

  test('is refused where the community has closed its door between the letter and its link', () =>
    inWorld(async (world) => {
      const link = await asked(world)
      await world.db.updateTable('community').set({ takes_requests: false }).execute()
      const closed = await browserIn(world).post(`${link}/confirmation`)
      assert.equal(closed.status, 409)
      assert.match(closed.body, /takes no requests at the moment/)
    }))

  test('gives a new link to the same address where one is too old, and opens nothing by the old one', () =>
    inWorld(async (world) => {
      const { clock, mailer } = world
      const link = await asked(world)
      const browser = browserIn(world)
      await browser.post(`${link}/confirmation`)
      clock.pass({ hours: 31 * 24 })
      const old = await browser.get(link)
      assert.equal(old.status, 410)
      assert.doesNotMatch(old.body, /nia@example|Nia New|Meadow/)
      assert.equal((await browser.post(`${link}/withdrawal`)).status, 404)
      const before = mailer.kept().length
      assert.equal((await browser.post(`${link}/renewal`)).location, `${link}?sent=yes`)
      await eventually(async () => (mailer.kept().length > before ? true : null))
      assert.match((await browser.get(linkIn(world, 'nia@example.net'))).body, /Your request to join/)
      assert.equal((await browser.get(`/requests/by-letter/${'x'.repeat(43)}`)).status, 404)
    }))

  test('cannot be used to write to one address again and again', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      const path = `/communities/${world.communities.meadow}/request`
      const statuses = []
      for (let tries = 0; tries < 7; tries += 1) statuses.push((await browser.post(path, stranger)).status)
      assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429, 429])
    }))

  test('lets somebody who was declined ask for a second look, and take the request back', () =>
    inWorld(async (world) => {
      const { ask } = world
      const link = await asked(world)
      const browser = browserIn(world)
      await browser.post(`${link}/confirmation`)
      const id = await only(world)
      await ask('cy', 'POST', `/requests/${id}/decision`, refusal)
      assert.equal((await browser.post(`${link}/appeal`, { message: 'Please look again.' })).status, 303)
      assert.equal(await stateOf(world, id), 'under_review')
      assert.equal((await browser.post(`${link}/withdrawal`)).status, 303)
      assert.equal(await stateOf(world, id), 'withdrawn')
    }))
})

function placesOf({ db, communities }: World) {
  const places = db.selectFrom('community').select(['promised_places', 'member_count'])
  return places.where('id', '=', communities.meadow).executeTakeFirstOrThrow()
}
