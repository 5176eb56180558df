import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld } from '#world/world.ts'
import type { CommunityId } from '#database'
import { communityEditingPath, communityPath, leavingPath, peoplePath } from './paths.ts'

describe('a community', () => {
  test('shows its name and purpose to whoever may know of it, and its inside to members', () =>
    inWorld(async ({ ask, communities: { circle, meadow } }) => {
      const inside = await ask('ben', 'GET', communityPath(circle))
      assert.equal(inside.status, 200)
      assert.match(inside.body, /How we listen at work\./)
      assert.match(inside.body, /3 members/)
      assert.ok(inside.statements <= 8, String(inside.statements))
      assert.match(inside.body, new RegExp(peoplePath(circle)))

      const outside = await ask('cy', 'GET', communityPath(circle))
      assert.equal(outside.status, 200)
      assert.match(outside.body, /How we listen at work\./)
      assert.match(outside.body, /for members only/)
      assert.doesNotMatch(outside.body, new RegExp(peoplePath(circle)))

      const passing = await ask('visitor', 'GET', communityPath(meadow))
      assert.match(passing.body, /What we plant\./)
      assert.equal((await ask('visitor', 'GET', communityPath(circle))).status, 404)
    }))

  test('that is hidden answers like one that does not exist', () =>
    inWorld(async ({ ask, communities: { grove } }) => {
      assert.equal((await ask('eve', 'GET', communityPath(grove))).status, 200)
      const missing = newId<CommunityId>()
      for (const path of [communityPath, peoplePath, communityEditingPath, leavingPath]) {
        for (const who of ['ben', 'cy', 'visitor'] as const) {
          const [hidden, none] = [await ask(who, 'GET', path(grove)), await ask(who, 'GET', path(missing))]
          assert.equal(hidden.status, 404)
          assert.equal(none.status, 404)
          assert.equal(hidden.body.replaceAll(grove, missing), none.body, `${who} at ${path(grove)}`)
        }
      }
      const [hidden, none] = [
        await ask('ben', 'POST', leavingPath(grove)),
        await ask('ben', 'POST', leavingPath(missing)),
      ]
      assert.deepEqual([hidden.status, none.status], [404, 404])
    }))

  test('says its name in the only language it has, marked as such', () =>
    inWorld(async ({ ask, communities: { meadow } }) => {
      const french = await ask('fay', 'GET', communityPath(meadow))
      assert.match(french.body, /<html lang="fr"/)
      assert.match(french.body, /<h1><span lang="en">Meadow<\/span><\/h1>/)
    }))

  test('shows an administrator its administration and not its inside', () =>
    inWorld(async ({ ask, communities: { circle } }) => {
      const seen = await ask('dee', 'GET', communityPath(circle))
      assert.match(seen.body, /You look after this community/)
      assert.match(seen.body, new RegExp(communityEditingPath(circle)))
      assert.doesNotMatch(seen.body, /On &lt;listening&gt;/)
      assert.equal((await ask('dee', 'GET', peoplePath(circle))).status, 403)
    }))

  test('is renamed by its coordinator and by its administrator, and not by a member', () =>
    inWorld(async ({ ask, db, communities: { circle } }) => {
      const form = { nameEn: 'Round', nameFr: '', purposeEn: 'Why', purposeFr: '', kind: 'role', visibility: 'public' }
      assert.equal((await ask('ben', 'GET', communityEditingPath(circle))).status, 403)
      assert.equal((await ask('ben', 'POST', communityEditingPath(circle), form)).status, 403)

      for (const who of ['ana', 'dee'] as const) {
        const saved = await ask(who, 'POST', communityEditingPath(circle), { ...form, nameEn: `Round by ${who}` })
        assert.equal(saved.status, 303)
        assert.match((await ask(who, 'GET', saved.location)).body, new RegExp(`Round by ${who}`))
      }
      const told = await db.selectFrom('event').select(['kind', 'umbrella_id']).orderBy('id').execute()
      assert.deepEqual(
        told.map(({ kind }) => kind),
        ['community.edited', 'community.shownDifferently', 'community.edited'],
      )
      assert.ok(told.every(({ umbrella_id }) => umbrella_id !== null))
    }))

  test('needs a name, and is hidden when it is one of affinity', () =>
    inWorld(async ({ ask, communities: { circle } }) => {
      const form = { nameEn: ' ', nameFr: '', kind: 'affinity', visibility: 'listed', purposeEn: 'Kept <words>' }
      const refused = await ask('ana', 'POST', communityEditingPath(circle), form)
      assert.equal(refused.status, 422)
      assert.match(refused.body, /Give it a name in at least one/)
      assert.match(refused.body, /An affinity community is always hidden/)
      assert.match(refused.body, /Kept &lt;words&gt;/)
    }))
})

describe('the list of communities', () => {
  test('has mine first, then those I may know of, and never a hidden one', () =>
    inWorld(async ({ ask }) => {
      const { body, statements } = await ask('cy', 'GET', '/communities')
      assert.ok(body.indexOf('My communities') < body.indexOf('Other communities'))
      assert.ok(body.indexOf('Other communities') < body.indexOf('>Circle</a>'))
      assert.doesNotMatch(body, /Grove/)
      assert.ok(
        statements <= 5,
        `${statements}: whose visit, the list, and what is open to a guest of a conversation or a gathering`,
      )
      assert.match((await ask('eve', 'GET', '/communities')).body, /Grove/)
      const passing = await ask('visitor', 'GET', '/communities')
      assert.match(passing.body, /Meadow/)
      assert.doesNotMatch(passing.body, /Circle|Grove/)
    }))
})
