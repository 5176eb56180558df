import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CommunityId, UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import { announced } from '../../trainings/testing/announcing.ts'
import { inWorld, morning, type World } from '#world/world.ts'

const open = { kind: 'topic', visibility: 'public', created_at: morning } as const

/** Harbour may be listed. Below it Cove may not, with a community, one that is planned, a training, and where Meadow goes on. */
async function below(world: World) {
  const { db, communities } = world
  const { harbour, meadow } = communities
  await db.updateTable('umbrella').set({ is_indexed: true }).execute()
  const [cove, lagoon, reef] = [newId<UmbrellaId>(), newId<CommunityId>(), newId<CommunityId>()]
  const place = { exit_url: 'https://weather.example.org/', time_zone: 'UTC', hue: 0, created_at: morning }
  await db
    .insertInto('umbrella')
    .values({ ...place, id: cove, parent_id: harbour, name_en: 'Cove' })
    .execute()
  const ofCove = { ...open, umbrella_id: cove }
  await db
    .insertInto('community')
    .values({ ...ofCove, id: lagoon, name_en: 'Lagoon', opened_at: morning })
    .execute()
  const startsOn = Temporal.PlainDate.from('2026-09-01')
  await db
    .insertInto('community')
    .values({ ...ofCove, id: reef, name_en: 'Reef', opened_at: null, starts_on: startsOn })
    .execute()
  const training = await announced(world)
  await db.updateTable('training').set({ umbrella_id: cove, name_en: 'Tides' }).where('id', '=', training).execute()
  await db.updateTable('community').set({ successor_id: lagoon }).where('id', '=', meadow).execute()
  return { cove, lagoon, reef, training }
}

const theirs = /Cove|Lagoon|Reef|Tides/

describe('what search engines may not list', () => {
  test('is named on no page that they may list, and on one that they may not, without signing in', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { cove, lagoon, training } = await below(world)
      const about = `/umbrellas/${communities.harbour}/about`
      for (const path of ['/about', about, `${about}?lang=fr`]) {
        const { body } = await ask('visitor', 'GET', path)
        assert.doesNotMatch(body, /name="robots" content="noindex"/, path)
        assert.doesNotMatch(body, theirs, path)
        for (const id of [cove, lagoon, training]) assert.ok(!body.includes(id), path)
        assert.ok(body.includes(`href="${about}/communities" rel="nofollow"`), path)
      }
      const { body: all, headers, statements } = await ask('visitor', 'GET', `${about}/communities`)
      assert.match(all, /<title>Workspace<\/title>[^]*name="robots" content="noindex"/)
      assert.doesNotMatch(all, /canonical|hreflang|og:title/)
      for (const name of ['Meadow', 'Lagoon', 'Reef', 'Tides']) assert.match(all, new RegExp(`>${name}<`))
      assert.doesNotMatch(all, /Circle|Grove/)
      assert.equal(headers['cache-control'], 'public, max-age=300')
      assert.ok(statements <= 6, `${statements} statements`)

      const map = (await ask('visitor', 'GET', '/sitemap.xml')).body
      assert.ok(map.includes(communities.meadow))
      for (const id of [cove, lagoon, training]) assert.ok(!map.includes(id))
      assert.doesNotMatch(map, /about\/communities/)
    }))

  test('is told as before where nothing is listed, and to whoever is signed in', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { cove } = await below(world)
      for (const who of ['gus', 'dee'] as const)
        assert.match((await ask(who, 'GET', '/about')).body, /Meadow[^]*Tides[^]*Reef/)
      await db.updateTable('umbrella').set({ is_indexed: false }).where('id', '<>', cove).execute()
      const { body } = await ask('visitor', 'GET', '/about')
      assert.match(body, /name="robots" content="noindex"/)
      assert.match(body, /Lagoon[^]*Meadow/)
      assert.doesNotMatch(body, /about\/communities/)
    }))

  test('is told on the page above it where its own umbrella allows that', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { cove } = await below(world)
      await db.updateTable('umbrella').set({ is_indexed: true }).where('id', '=', cove).execute()
      const { body } = await ask('visitor', 'GET', '/about')
      assert.doesNotMatch(body, /noindex|about\/communities/)
      assert.match(body, /Lagoon[^]*Meadow[^]*Tides[^]*Reef/)
    }))

  test('is not named where a community goes on in it, and led to all the same', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const { lagoon, cove } = await below(world)
      const path = `/communities/${communities.meadow}`
      await ask('cy', 'POST', `${path}/running/closing`)
      const listed = (await ask('visitor', 'GET', path)).body
      assert.doesNotMatch(listed, /noindex/)
      assert.doesNotMatch(listed, theirs)
      assert.ok(listed.includes(`goes on in <a href="/communities/${lagoon}" rel="nofollow">another community</a>`))
      assert.match((await ask('gus', 'GET', path)).body, />Lagoon</)
      await db.updateTable('umbrella').set({ is_indexed: true }).where('id', '=', cove).execute()
      assert.match((await ask('visitor', 'GET', path)).body, />Lagoon</)
      await db.updateTable('umbrella').set({ is_indexed: false }).execute()
      assert.match((await ask('visitor', 'GET', path)).body, />Lagoon</)
    }))

  test('is not named above what may be listed below it', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const { cove, lagoon, training } = await below(world)
      await db.updateTable('umbrella').set({ is_indexed: false }).where('id', '<>', cove).execute()
      await db.updateTable('umbrella').set({ is_indexed: true }).where('id', '=', cove).execute()
      for (const path of [`/umbrellas/${cove}/about`, `/communities/${lagoon}`, `/trainings/${training}`]) {
        const { body } = await ask('visitor', 'GET', path)
        assert.doesNotMatch(body, /noindex|Harbour/, path)
        assert.match(body, /class="brand"[^]*Cove/, path)
      }
      assert.match((await ask('visitor', 'GET', `/communities/${communities.meadow}`)).body, /class="brand"[^]*Harbour/)
    }))
})
