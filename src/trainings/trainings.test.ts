import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { announced } from './testing/announcing.ts'

const form = {
  nameEn: 'Pruning trees',
  aboutEn: 'When to cut, and when not.',
  nameFr: 'Tailler les arbres',
  placeEn: 'In the orchard',
  startsOn: '2026-05-04',
  startsAt: '09:30',
  interestUntil: '2026-04-20',
  places: '12',
}

async function drafted({ ask, communities }: World, who: Persona = 'dee', typed: object = form): Promise<string> {
  const list =
    who === 'dee' ? `/umbrellas/${communities.harbour}/trainings` : `/communities/${communities.meadow}/trainings`
  const { location } = await ask(who, 'POST', list, { ...typed })
  return location ?? assert.fail('not drafted')
}

describe('a training', () => {
  test('is drafted, announced and seen by everybody on the umbrella’s public page', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = await drafted(world)
      const draft = await ask('dee', 'GET', path)
      assert.match(draft.body, /This is a draft[^]*Announce it/)
      for (const who of ['visitor', 'ana', 'cy'] as const) assert.equal((await ask(who, 'GET', path)).status, 404, who)
      const about = `/umbrellas/${communities.harbour}/about`
      assert.match((await ask('visitor', 'GET', about)).body, /Coming up[^]*Nothing is announced just now/)

      assert.equal((await ask('ana', 'POST', `${path}/announcement`)).status, 404)
      const announcing = await ask('dee', 'POST', `${path}/announcement`)
      assert.equal(announcing.location, path)
      assert.match(String(announcing.headers['set-cookie']), /trainings\.notices\.announced/)
      const face = await ask('visitor', 'GET', about)
      assert.match(face.body, /Coming up[^]*Pruning trees[^]*4 May 2026 at 9:30, Pacific Time<\/time>/)
      assert.ok(face.statements <= 6, `${face.statements} statements`)
      const seen = await ask('visitor', 'GET', path)
      assert.match(seen.body, /<dd>12<\/dd>[^]*20 April 2026[^]*I am interested/)
      assert.doesNotMatch(seen.body, /Call it off/)
      assert.match((await ask('fay', 'GET', path)).body, /Tailler les arbres[^]*lang="en"[^]*When to cut/)
      const audit = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)
      assert.match(audit.body, /announced the training Pruning trees/)
    }))

  test('is announced by a coordinator for her community, and seen like the community itself', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = await drafted(world, 'cy')
      for (const who of ['ana', 'ben'] as const) assert.equal((await ask(who, 'GET', path)).status, 404, who)
      await ask('cy', 'POST', `${path}/announcement`)
      assert.match(
        (await ask('visitor', 'GET', `/communities/${communities.meadow}`)).body,
        /Coming up[^]*Pruning trees/,
      )
      assert.match((await ask('cy', 'GET', `/communities/${communities.meadow}/trainings`)).body, /Pruning trees/)
      assert.equal((await ask('ben', 'GET', `/communities/${communities.meadow}/trainings`)).status, 403)
      assert.equal((await ask('ben', 'POST', `/communities/${communities.meadow}/trainings`, form)).status, 403)

      await world.db
        .updateTable('community')
        .set({ visibility: 'listed' })
        .where('id', '=', communities.meadow)
        .execute()
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
      assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /Pruning/)
      assert.equal((await ask('ben', 'GET', path)).status, 200)
      await world.db
        .updateTable('community')
        .set({ visibility: 'hidden' })
        .where('id', '=', communities.meadow)
        .execute()
      for (const who of ['visitor', 'ben', 'ana'] as const) {
        assert.equal((await ask(who, 'GET', path)).status, 404, who)
        assert.equal((await ask(who, 'GET', `${path}/interest`)).status, 404, who)
      }
      assert.equal((await ask('cy', 'POST', `/communities/${communities.meadow}/trainings`, form)).status, 403)
    }))

  test('keeps what is wrong with what was typed, and says how to put it right', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const list = `/umbrellas/${communities.harbour}/trainings`
      const wrong = [
        [{ ...form, nameEn: '', nameFr: '' }, /at least one of the two/],
        [{ ...form, startsOn: '' }, /day/],
        [{ ...form, endsOn: '2026-05-03' }, /before/],
        [{ ...form, interestUntil: '2026-06-01' }, /after the last day/],
        [{ ...form, startsAt: 'nine' }, /Write the time as 09:30/],
        [{ ...form, isByMonth: 'yes' }, /no time of day/],
        [{ ...form, places: '0' }, /whole number/],
        [{ ...form, aboutEn: 'My client Delia Fernbrook lives at 1428 Larch Street.' }, /Delia Fernbrook/],
      ] as const
      for (const [typed, says] of wrong) {
        const { status, body } = await ask('dee', 'POST', list, { ...typed })
        assert.equal(status, 422, JSON.stringify(typed))
        assert.match(body, says)
        assert.match(body, /In the orchard/)
      }
      const path = await drafted(world, 'dee', { nameEn: 'Grafting', startsOn: '2026-09-09', isByMonth: 'yes' })
      assert.match((await ask('dee', 'GET', path)).body, /September 2026/)
      const { body } = await ask('dee', 'GET', `${path}/editing`)
      assert.match(body, /value="2026-09-01"[^]*value="2026-09-30"/)
      assert.equal((await ask('dee', 'POST', `${path}/editing`, { ...form, nameEn: 'Grafts' })).location, path)
      assert.match((await ask('dee', 'GET', path)).body, /Grafts/)
      assert.equal((await ask('dee', 'POST', `${path}/removal`)).location, list)
      assert.equal((await ask('dee', 'GET', path)).status, 404)
    }))

  test('that is over is not announced any more, and one that was announced is not thrown away', () =>
    inWorld(async (world) => {
      const { ask, clock } = world
      const path = await drafted(world)
      clock.pass({ hours: 24 * 100 })
      assert.equal((await ask('dee', 'POST', `${path}/announcement`)).status, 409)
      const up = await announced(world)
      assert.equal((await ask('dee', 'POST', `/trainings/${up}/removal`)).status, 403)
      assert.match((await ask('visitor', 'GET', `/trainings/${up}`)).body, /This training is over/)
      assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /Pruning/)
    }))

  test('is kept by nobody else in the database either', () =>
    inWorld(async (world) => {
      const [free, hers] = [await announced(world), await announced(world, { community: world.communities.meadow })]
      const change = (who: Persona) =>
        world.clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, async ({ db }) => {
          const { rows } = await sql<{ id: string }>`update training set places = 1 returning id`.execute(db)
          return rows.map(({ id }) => id).toSorted()
        })
      assert.deepEqual(await change('ana'), [])
      assert.deepEqual(await change('cy'), [hers])
      assert.deepEqual(await change('dee'), [free, hers].toSorted())
      const moved = world.clone.visits({ token: tokenFor('cy'), now: morning, mode: 'write' }, ({ db }) =>
        sql`update training set community_id = null`.execute(db),
      )
      await assert.rejects(moved, /permission denied/)
    }))
})
