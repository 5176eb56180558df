import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FamilyId, Visibility } from '#database'
import { inWorld, type World } from '#world/world.ts'

const nameEn = 'Coast sitting room'

async function familyThatSays({ ask, db, communities: { harbour } }: World, name: string, says: Visibility | null) {
  await ask('dee', 'POST', `/umbrellas/${harbour}/families`, { nameEn: name })
  const known = db.updateTable('family').set({ default_visibility: says }).where('name_en', '=', name)
  return (await known.returning('id').executeTakeFirstOrThrow()).id
}

/** Sends the form as a browser would that shows it: what is chosen on the page, and what she changes. */
async function found({ ask, communities: { harbour } }: World, changed: Record<string, string>, opened?: string) {
  const place = `/umbrellas/${harbour}/communities`
  const body = opened ?? (await ask('dee', 'GET', `${place}/new`)).body
  const value = (pattern: RegExp) => pattern.exec(body)?.[1] ?? ''
  const chosen = {
    kind: 'topic',
    visibility: value(/name="visibility" value="(\w+)" checked/),
    familiesShown: value(/name="familiesShown" value="([^"]*)"/),
  }
  return ask('dee', 'POST', place, { nameEn, ...chosen, ...changed })
}

const visibilityOf = async ({ db }: World, name: string) =>
  (await db.selectFrom('community').select('visibility').where('name_en', '=', name).executeTakeFirstOrThrow())
    .visibility

describe('a new community', () => {
  test('is as visible as its family says, unless its founder chose otherwise', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const hidden = await familyThatSays(world, 'Coast', 'hidden')
      const open = await familyThatSays(world, 'Valley', 'public')
      const silent = await familyThatSays(world, 'Hill', null)
      const { body } = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/communities/new`)
      assert.match(body, /value="family" checked/)
      assert.match(body, /Coast: Hidden · Valley: Public\. In another family, or in none: Listed\./)

      const places: readonly [string, Record<string, string>, Visibility][] = [
        ['One', { family: hidden }, 'hidden'],
        ['Two', { family: open }, 'public'],
        ['Three', { family: silent }, 'listed'],
        ['Four', { family: '' }, 'listed'],
        ['Five', { family: hidden, visibility: 'listed' }, 'listed'],
        ['Six', { family: open, visibility: 'hidden' }, 'hidden'],
        ['Seven', { family: hidden, kind: 'affinity' }, 'hidden'],
      ]
      for (const [name, sent, visibility] of places) {
        assert.equal((await found(world, { nameEn: name, ...sent })).status, 303, name)
        assert.equal(await visibilityOf(world, name), visibility, name)
      }
      const affinity = await found(world, { family: open, kind: 'affinity' })
      assert.equal(affinity.status, 422)
      assert.match(affinity.body, /An affinity community is always hidden[^]*value="family" checked/)
    }))

  test('is never more visible than its founder was shown: where a family says something else by now she is asked', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const family: FamilyId = await familyThatSays(world, 'Coast', 'hidden')
      const opened = (await ask('dee', 'GET', `/umbrellas/${communities.harbour}/communities/new`)).body
      for (const says of ['public', null] as const) {
        await db.updateTable('family').set({ default_visibility: says }).where('id', '=', family).execute()
        const late = await found(world, { family }, opened)
        assert.equal(late.status, 422)
        assert.match(late.body, /A family says something else by now/)
        assert.match(late.body, new RegExp(`value="${nameEn}"`))
      }
      const none = db.selectFrom('community').select('id').where('name_en', '=', nameEn)
      assert.deepEqual(await none.execute(), [])
      await db.updateTable('family').set({ default_visibility: 'public' }).where('id', '=', family).execute()
      const late = await found(world, { family }, opened)
      assert.match(late.body, /Coast: Public/)
      assert.equal((await found(world, { family }, late.body)).status, 303)
      assert.equal(await visibilityOf(world, nameEn), 'public')
    }))

  test('is listed where no family says anything', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { body } = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/communities/new`)
      assert.match(body, /value="listed" checked/)
      assert.doesNotMatch(body, /As its family says/)
      assert.equal((await found(world, {})).status, 303)
      assert.equal(await visibilityOf(world, nameEn), 'listed')
    }))
})
