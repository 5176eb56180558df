import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { library } from './library/index.ts'
import { shelfOf, twoSteps, written } from './testing/forms.ts'

describe('the ways of working of a community', () => {
  test('are read by its members, each in her language, and by nobody else', () =>
    inWorld(async ({ ask, communities }) => {
      const shelf = shelfOf(communities.circle)
      const { body, statements } = await ask('ben', 'GET', shelf)
      for (const { title } of library) assert.ok(body.includes(title.en ?? '-'), title.en ?? '')
      assert.doesNotMatch(body, /Write one of your own/)
      assert.ok(statements <= 4, `${statements}`)
      assert.match((await ask('fay', 'GET', shelf)).body, /Tour d’arrivée/)
      assert.match((await ask('ben', 'GET', `${shelf}/troika`)).body, /Liberating Structures/)
      assert.match((await ask('ben', 'GET', `${shelf}/consultancy`)).body, /Sensitive: begin it only/)
      assert.equal((await ask('cy', 'GET', shelf)).status, 403)
      assert.equal((await ask('visitor', 'GET', shelf)).status, 404)
      assert.equal((await ask('ben', 'GET', shelfOf(communities.grove))).status, 404)
      assert.equal((await ask('ben', 'GET', `${shelfOf(communities.grove)}/troika`)).status, 404)
      assert.equal((await ask('ben', 'GET', `${shelf}/nothing-like-it`)).status, 404)
    }))

  test('are narrowed to the time, the people and the stage that there are', () =>
    inWorld(async ({ ask, communities }) => {
      const shelf = shelfOf(communities.circle)
      const { body } = await ask('ben', 'GET', `${shelf}?minutes=12&people=20&stage=potential&gentle=yes`)
      assert.match(body, /1-2-4-All/)
      assert.doesNotMatch(body, /Troika|Fishbowl|Check-in round/)
      assert.match((await ask('ben', 'GET', `${shelf}?minutes=1`)).body, /None that fits/)
      assert.match((await ask('ben', 'GET', `${shelf}?minutes=x&people=-4&stage=%00`)).body, /Troika/)
    }))

  test('tell how long a round takes in a group of so many', () =>
    inWorld(async ({ ask, communities }) => {
      const page = `${shelfOf(communities.circle)}/check-in-round`
      assert.match((await ask('ben', 'GET', page)).body, /10 minutes with 8/)
      assert.match((await ask('ben', 'GET', `${page}?people=12`)).body, /14 minutes with 12/)
      assert.match((await ask('ben', 'GET', `${page}/handout?people=12`)).body, /14 minutes with 12/)
    }))

  test('are taken home on a sheet that names neither the community nor anybody', () =>
    inWorld(async (world) => {
      const own = await written(world)
      const { body } = await world.ask('ben', 'GET', `${own}/handout`)
      const sheet = /<article class="handout[\s\S]*<\/article>/.exec(body)?.[0] ?? ''
      assert.match(sheet, /Two questions[\s\S]*Ask[\s\S]*5 minutes[\s\S]*Answer[\s\S]*1.5 minutes each/)
      assert.doesNotMatch(sheet, /Circle|Ana/)
    }))
})

describe('a way of working of a community’s own', () => {
  test('is written by those who call it together, and by no other member', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const shelf = shelfOf(communities.circle)
      for (const who of ['ben', 'cy', 'dee'] as const) {
        assert.equal((await ask(who, 'GET', `${shelf}/new`)).status, 403, who)
        assert.equal((await ask(who, 'POST', shelf, twoSteps)).status, 403, who)
      }
      assert.equal((await ask('fay', 'POST', shelf, { ...twoSteps, language: 'fr' })).status, 303)
      const own = await written(world)
      const { body } = await ask('ben', 'GET', own)
      assert.match(body, /Two questions[\s\S]*What is on your mind\?/)
      assert.doesNotMatch(body, /Change it|Take it off/)
      assert.match((await ask('ben', 'GET', shelf)).body, /Your community’s own[\s\S]*<span lang="fr">Two questions/)
      assert.equal((await ask('ben', 'POST', `${own}/editing`, { ...twoSteps, seen: '1' })).status, 403)
      assert.equal((await ask('ben', 'POST', `${own}/removal`)).status, 403)
      assert.equal((await ask('cy', 'GET', own)).status, 403)
      const elsewhere = own.replace(communities.circle, communities.meadow)
      assert.equal((await ask('cy', 'GET', elsewhere)).status, 404)
    }))

  test('begins as a copy of another, in the language of whoever adapts it', () =>
    inWorld(async ({ ask, communities }) => {
      const shelf = shelfOf(communities.circle)
      const { body } = await ask('fay', 'GET', `${shelf}/new?from=go-round`)
      assert.match(body, /value="Tour de table"[\s\S]*value="1.5"/)
      assert.equal((await ask('ana', 'GET', `${shelf}/new?from=nothing`)).status, 404)
      assert.match((await ask('ana', 'GET', `${shelf}/troika`)).body, /new\?from=troika/)
      assert.equal((await ask('ana', 'POST', `${shelf}/troika/editing`, twoSteps)).status, 404)
      assert.equal((await ask('ana', 'POST', `${shelf}/troika/removal`)).status, 404)
    }))

  test('stays as sensitive as what it was adapted from, and so does a copy of the copy', () =>
    inWorld(async ({ ask, db, communities }) => {
      const shelf = shelfOf(communities.circle)
      const page = (await ask('ana', 'GET', `${shelf}/new?from=fears-of-being-judged`)).body
      assert.match(page, /name="after" value="fears-of-being-judged"/)
      const mild = await ask('ana', 'POST', shelf, { ...twoSteps, after: 'fears-of-being-judged' })
      assert.equal(mild.status, 422)
      assert.match(mild.body, /What is on your mind[\s\S]*more sensitive than that/)
      const made = await ask('ana', 'POST', shelf, { ...twoSteps, after: 'fears-of-being-judged', sensitivity: 'high' })
      assert.equal(made.status, 303)
      const edited = await ask('ana', 'POST', `${made.location}/editing`, { ...twoSteps, seen: '1' })
      assert.equal(edited.status, 422)
      const again = { ...twoSteps, after: made.location.split('/').at(-1) ?? '' }
      assert.equal((await ask('ana', 'POST', shelf, again)).status, 422)
      await assert.rejects(db.updateTable('protocol').set({ sensitivity: 'low' }).execute(), /as_sensitive/)
    }))

  test('has its steps moved, added and taken out without losing a word', () =>
    inWorld(async ({ ask, communities, db }) => {
      const shelf = shelfOf(communities.circle)
      const moved = await ask('ana', 'POST', shelf, { ...twoSteps, act: 'down 0' })
      assert.equal(moved.status, 200)
      assert.match(moved.body, /name="title-0"[^>]*value="Answer"[\s\S]*name="title-1"[^>]*value="Ask"/)
      assert.match((await ask('ana', 'POST', shelf, { ...twoSteps, act: 'add' })).body, /name="title-2"/)
      const less = (await ask('ana', 'POST', shelf, { ...twoSteps, act: 'out 0' })).body
      assert.match(less, /value="Answer"/)
      assert.doesNotMatch(less, /name="title-1"|value="Ask"/)
      assert.match((await ask('ana', 'POST', shelf, { ...twoSteps, act: 'up 0' })).body, /title-0"[^>]*value="Ask"/)
      assert.deepEqual(await db.selectFrom('protocol').selectAll().execute(), [])
    }))

  test('says at its field what is wrong, and keeps what was typed', () =>
    inWorld(async ({ ask, communities, db }) => {
      const shelf = shelfOf(communities.circle)
      const wrong = { ...twoSteps, title: ' ', from: '1', 'minutes-1': 'soon', 'title-0': '' }
      const { status, body } = await ask('ana', 'POST', shelf, wrong)
      assert.equal(status, 422)
      for (const said of [
        /Give it a name/,
        /from 2 to 300/,
        /from 0.5 to 240/,
        /Give the step a name/,
        /value="soon"/,
      ]) {
        assert.match(body, said)
      }
      const order = await ask('ana', 'POST', shelf, { ...twoSteps, from: '9', to: '4' })
      assert.match(order.body, /At most has to be/)
      const empty = { ...twoSteps, 'title-0': '', 'text-0': '', 'title-1': '' }
      assert.match((await ask('ana', 'POST', shelf, empty)).body, /at least one step/)
      const naming = { ...twoSteps, 'text-0': 'My client Delia Fernbrook lives at 1428 Larch Street.' }
      assert.equal((await ask('ana', 'POST', shelf, naming)).status, 422)
      assert.deepEqual(await db.selectFrom('protocol').selectAll().execute(), [])
    }))

  test('is not overwritten by whoever began before somebody else saved', () =>
    inWorld(async (world) => {
      const { ask } = world
      const own = await written(world)
      assert.match((await ask('fay', 'GET', `${own}/editing`)).body, /name="seen" value="1"/)
      assert.equal((await ask('ana', 'POST', `${own}/editing`, { ...twoSteps, title: 'Hers', seen: '1' })).status, 303)
      const late = await ask('fay', 'POST', `${own}/editing`, { ...twoSteps, title: 'Mine', seen: '1' })
      assert.equal(late.status, 409)
      assert.match(late.body, /value="Mine"/)
      assert.match(late.body, /name="seen" value="2"/)
      assert.match((await ask('ben', 'GET', own)).body, /<h1>Hers/)
    }))

  test('is taken off the shelf and put back, and gone for members meanwhile', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const own = await written(world)
      assert.equal((await ask('fay', 'POST', `${own}/removal`)).status, 303)
      assert.equal((await ask('ben', 'GET', own)).status, 404)
      assert.equal((await ask('ben', 'GET', `${own}/handout`)).status, 404)
      assert.doesNotMatch((await ask('ana', 'GET', shelfOf(communities.circle))).body, /Two questions/)
      assert.match((await ask('ana', 'GET', own)).body, /off the shelf[\s\S]*Put it back/)
      assert.equal((await ask('ana', 'POST', `${own}/editing`, { ...twoSteps, seen: '1' })).status, 403)
      assert.equal((await ask('ben', 'POST', `${own}/return`)).status, 404)
      assert.equal((await ask('ana', 'POST', `${own}/return`)).status, 303)
      assert.match((await ask('ben', 'GET', own)).body, /Two questions/)
    }))

  test('stays as it is in a community that is closed', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const own = await written(world)
      await closed(world)
      assert.equal((await ask('ben', 'GET', own)).status, 200)
      assert.equal((await ask('ana', 'POST', `${own}/editing`, { ...twoSteps, seen: '1' })).status, 403)
      assert.equal((await ask('ana', 'POST', shelfOf(communities.circle), twoSteps)).status, 403)
    }))
})
