import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { unguardedForgetting } from '../places/commands.ts'
import { told } from '../../notifications/testing/told.ts'
import { browserIn, pathInLetter } from '../../people/testing/browser.ts'
import { accept, account } from '../../people/testing/inviting.ts'
import { act, actNow, proposed, successor } from '../testing/seats.ts'

async function counted({ db, communities }: World): Promise<number> {
  const circle = db.selectFrom('community').select('member_count').where('id', '=', communities.circle)
  return (await circle.executeTakeFirstOrThrow()).member_count
}

describe('a seat', () => {
  test('passes to a successor once those who coordinate agree, in a full community too', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const before = await counted(world)
      await db.updateTable('community').set({ size_limit: before }).where('id', '=', communities.circle).execute()
      await proposed(world)
      assert.equal(world.mailer.kept().length, 0)
      assert.deepEqual(await told(world), ['ana handOverProposed'])
      assert.equal((await ask('ana', 'POST', await act(world, 'agreement'))).status, 303)

      const letter = await pathInLetter(world, 'nia@example.net')
      assert.equal((await ask('ben', 'GET', `/communities/${communities.circle}`)).status, 200)
      const browser = browserIn(world)
      const joined = await browser.post(accept(letter), { ...account, language: 'en' })
      assert.equal(joined.status, 303)
      assert.equal(await counted(world), before)
      assert.equal((await browser.get(`/communities/${communities.circle}/people`)).status, 200)
      assert.match((await browser.get(`/communities/${communities.circle}/membership`)).body, /The keys are with Fay/)
      assert.equal((await ask('ben', 'GET', `/communities/${communities.circle}/people`)).status, 403)
      assert.match((await ask('ben', 'GET', '/me/past')).body, /Circle[^]*Stay in touch/)
    }))

  test('has notes that its two holders read, and nobody else; either puts them away', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const own = await proposed(world)
      assert.match((await ask('ben', 'GET', own)).body, /The keys are with Fay/)
      for (const path of ['hand-overs', 'standing', 'membership']) {
        const { body } = await ask('ana', 'GET', `/communities/${communities.circle}/${path}`)
        assert.doesNotMatch(body, /keys are with/, path)
      }
      await ask('ana', 'POST', await act(world, 'agreement'))
      const browser = browserIn(world)
      await browser.post(accept(await pathInLetter(world, 'nia@example.net')), { ...account, language: 'en' })
      const page = (await browser.get(`/communities/${communities.circle}/membership`)).body
      const [, end = ''] = /action="([^"]+\/notes\/end)"/.exec(page) ?? []
      assert.equal((await ask('ana', 'POST', end)).status, 404)
      assert.equal((await browser.post(end)).status, 303)
      assert.equal((await db.selectFrom('hand_over_notes').selectAll().execute()).length, 0)
    }))

  test('of a coordinator passes without anybody else’s word, with the role', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = `/communities/${communities.circle}/membership/hand-over`
      assert.equal((await ask('ana', 'POST', path, successor)).status, 303)
      const browser = browserIn(world)
      await browser.post(accept(await pathInLetter(world, 'nia@example.net')), { ...account, language: 'en' })
      assert.equal((await browser.get(`/communities/${communities.circle}/standing`)).status, 200)
      assert.equal((await ask('ana', 'GET', `/communities/${communities.circle}/standing`)).status, 403)
    }))

  test('stays where it is when it is declined or taken back, and the letter is then over', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const own = await proposed(world)
      assert.equal((await ask('ben', 'POST', own, successor)).status, 409)
      assert.equal((await ask('fay', 'POST', await act(world, 'refusal'))).status, 404)
      assert.equal((await ask('ana', 'POST', await act(world, 'refusal'))).status, 303)
      assert.equal((await ask('ana', 'POST', await actNow(world, 'agreement'))).status, 409)
      assert.deepEqual((await told(world)).toSorted(), ['ana handOverProposed', 'ben handOverDeclined'])

      await db.deleteFrom('hand_over').execute()
      await proposed(world)
      await ask('ana', 'POST', await act(world, 'agreement'))
      const letter = await pathInLetter(world, 'nia@example.net')
      const { id } = await db.selectFrom('hand_over').select('id').executeTakeFirstOrThrow()
      assert.equal((await ask('fay', 'POST', `${own}/${id}/withdrawal`)).status, 404)
      assert.equal((await ask('ben', 'POST', `${own}/${id}/withdrawal`)).status, 303)
      assert.equal((await browserIn(world).post(accept(letter), account)).status, 410)
      assert.equal((await ask('ben', 'GET', `/communities/${communities.circle}/people`)).status, 200)
      assert.doesNotMatch((await ask('ben', 'GET', own)).body, /keys are with/)
    }))

  test('goes with its roles to somebody who belongs already, beside her own', () =>
    inWorld(async (world) => {
      const { ask, communities, db, people } = world
      const path = `/communities/${communities.circle}/membership/hand-over`
      await ask('ana', 'POST', path, { ...successor, name: 'Ben', email: 'ben@example.org' })
      const letter = await pathInLetter(world, 'ben@example.org')
      assert.equal((await ask('ben', 'POST', accept(letter))).status, 303)
      const row = await db
        .selectFrom('membership')
        .select('roles')
        .where('person_id', '=', people.ben)
        .where('community_id', '=', communities.circle)
        .executeTakeFirstOrThrow()
      assert.deepEqual(row.roles.toSorted(), ['coordinator', 'member'])
      assert.equal((await ask('ana', 'GET', `/communities/${communities.circle}/people`)).status, 403)
    }))

  test('that did not pass leaves no address of a successor behind after half a year', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      await proposed(world)
      await ask('ana', 'POST', await act(world, 'refusal'))
      const left = async () => (await db.selectFrom('hand_over').select('id').execute()).length
      await unguardedForgetting(db, clock.now(), 'UTC')
      assert.equal(await left(), 1)
      clock.pass({ hours: 24 * 190 })
      await unguardedForgetting(db, clock.now(), 'UTC')
      assert.equal(await left(), 0)
    }))

  test('that nobody decided about, or that no successor came for, leaves none behind either', () =>
    inWorld(async (world) => {
      const { ask, db, communities, clock } = world
      await proposed(world)
      await ask('ana', 'POST', `/communities/${communities.circle}/membership/hand-over`, {
        ...successor,
        email: 'other@example.org',
      })
      const left = async () =>
        (await db.selectFrom('hand_over').select('state').execute()).map(({ state }) => state).toSorted()
      clock.pass({ hours: 24 * 170 })
      await unguardedForgetting(db, clock.now(), 'UTC')
      assert.deepEqual(await left(), ['agreed', 'proposed'])
      clock.pass({ hours: 24 * 20 })
      await db
        .updateTable('invitation')
        .set({ expires_at: clock.now().add({ hours: 1 }) })
        .execute()
      await unguardedForgetting(db, clock.now(), 'UTC')
      assert.deepEqual(await left(), ['agreed'], 'a letter that is open still leads somewhere')
      clock.pass({ hours: 2 })
      await unguardedForgetting(db, clock.now(), 'UTC')
      assert.deepEqual(await left(), [])
    }))

  test('is not taken by somebody who is kept out, and stays where it is', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      const circle = `/communities/${communities.circle}`
      const kept = { message: 'For a while.', days: '30' }
      assert.equal((await ask('ana', 'POST', `${circle}/people/${people.ben}/suspension`, kept)).status, 303)
      await ask('ana', 'POST', `${circle}/membership/hand-over`, { ...successor, email: 'ben@example.org' })
      const letter = await pathInLetter(world, 'ben@example.org')
      assert.equal((await ask('ben', 'POST', accept(letter))).status, 409)
      assert.equal((await ask('ana', 'GET', `${circle}/standing`)).status, 200)
    }))

  test('is passed on by members alone, to somebody else, with words that point to nobody', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = `/communities/${communities.circle}/membership/hand-over`
      for (const who of ['cy', 'dee', 'gus'] as const)
        assert.equal((await ask(who, 'POST', path, successor)).status, 403)
      assert.equal((await ask('visitor', 'POST', path, successor)).status, 401)
      assert.equal((await ask('ben', 'POST', path, { ...successor, email: 'ben@example.org' })).status, 422)
      const doubtful = await ask('ben', 'POST', path, {
        ...successor,
        notes: 'My client Delia Fernbrook calls on Mondays.',
      })
      assert.equal(doubtful.status, 422)
      assert.match(doubtful.body, /Delia Fernbrook/)
    }))
})
