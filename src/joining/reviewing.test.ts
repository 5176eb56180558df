import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { JoinRequestId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld } from '#world/world.ts'
import { told } from '../notifications/testing/told.ts'
import { approval, inTeam, refusal, requestOf, sendLetters, stateOf, waiting } from './testing/asking.ts'
import { countedMax } from './reviewing/model.ts'

describe('a request to join', () => {
  test('is settled with a message that can be changed before it goes, in the language of whoever asked', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people, mailer } = world
      await db.updateTable('person').set({ language: 'fr' }).where('id', '=', people.cy).execute()
      const id = await requestOf(world, 'cy', communities.circle)
      const shown = await ask('ana', 'GET', `/requests/${id}/decision?as=approved`)
      assert.match(shown.body, /Bonjour Cy Marsh/)
      assert.match(shown.body, /lang="fr"/)
      assert.equal((await ask('ana', 'POST', `/requests/${id}/decision`, { ...approval, message: '' })).status, 422)
      const message = 'Bienvenue, Cy.\n\nÀ jeudi.'
      assert.equal((await ask('ana', 'POST', `/requests/${id}/decision`, { ...approval, message })).status, 303)
      assert.equal(await stateOf(world, id), 'approved')

      await sendLetters(world)
      const letter = mailer.kept().find(({ to }) => to === 'cy@example.org')
      assert.match(letter?.text ?? '', /À jeudi\./)
      assert.match(letter?.text ?? '', new RegExp(`/requests/${id}`))
      assert.doesNotMatch(letter?.subject ?? '', /Cercle|Circle/)
      assert.match((await ask('cy', 'GET', `/requests/${id}`)).body, /À jeudi\./)
      assert.match((await ask('ana', 'GET', `/requests/${id}`)).body, /Ana Wells approved it/)
    }))

  test('is declined with a reason, and nobody but those who review may', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const id = await requestOf(world, 'cy', communities.circle)
      for (const who of ['ben', 'fay', 'dee', 'ivy', 'cy'] as const) {
        const { status } = await ask(who, 'POST', `/requests/${id}/decision`, refusal)
        assert.equal(status, who === 'cy' ? 403 : 404, who)
      }
      const without = await ask('ana', 'POST', `/requests/${id}/decision`, { ...refusal, reason: '' })
      assert.equal(without.status, 422)
      assert.match(without.body, /Choose a reason/)
      assert.match(without.body, /Not this time\./)
      await ask('ana', 'POST', `/requests/${id}/decision`, refusal)
      assert.equal(await stateOf(world, id), 'declined')
      assert.match((await ask('cy', 'GET', `/requests/${id}`)).body, /The answer was no this time/)
      assert.doesNotMatch((await ask('cy', 'GET', `/requests/${id}`)).body, /Ana Wells/)
    }))

  test('of which more is asked goes back and forth, and then is decided', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const id = await requestOf(world, 'cy', communities.circle)
      assert.equal((await ask('ana', 'POST', `/requests/${id}/question`, { message: 'Since when?' })).status, 303)
      assert.equal(await stateOf(world, id), 'info_requested')
      assert.match((await ask('cy', 'GET', `/requests/${id}`)).body, /Since when\?/)
      assert.equal((await ask('ana', 'POST', `/requests/${id}/answer`, { message: 'Mine' })).status, 403)
      assert.equal((await ask('cy', 'POST', `/requests/${id}/answer`, { message: ' ' })).status, 422)
      assert.equal((await ask('cy', 'POST', `/requests/${id}/answer`, { message: 'Since May.' })).status, 303)
      assert.equal((await ask('cy', 'POST', `/requests/${id}/answer`, { message: 'Again.' })).status, 403)
      assert.match((await ask('ana', 'GET', `/requests/${id}`)).body, /Since May\./)
      await ask('ana', 'POST', `/requests/${id}/decision`, approval)
      assert.equal(await stateOf(world, id), 'approved')
    }))

  test('is decided once: whoever comes second is told, and nothing of hers is sent', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      await inTeam(world, 'eve')
      const id = await requestOf(world, 'cy', communities.circle)
      const answers = await Promise.all([
        ask('ana', 'POST', `/requests/${id}/decision`, approval),
        ask('eve', 'POST', `/requests/${id}/decision`, refusal),
      ])
      assert.deepEqual(
        answers.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
      const late = answers.find(({ status }) => status === 409)
      assert.match(
        late?.body ?? '',
        /(Ana Wells|Eve Adler) has settled.*(approved|declined).*Nothing of yours was sent/,
      )
      const steps = await db
        .selectFrom('join_step')
        .select('kind')
        .where('kind', 'in', ['approved', 'declined'])
        .execute()
      assert.equal(steps.length, 1)
    }))

  test('is not seen any more by whoever is too near to decide', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await inTeam(world, 'eve')
      const id = await requestOf(world, 'cy', communities.circle)
      assert.equal((await ask('eve', 'POST', `/requests/${id}/recusal`)).status, 303)
      assert.equal((await ask('eve', 'GET', `/requests/${id}`)).status, 404)
      assert.doesNotMatch((await ask('eve', 'GET', '/requests')).body, /Cy Marsh/)
      assert.equal((await ask('eve', 'POST', `/requests/${id}/decision`, approval)).status, 404)
      assert.match((await ask('ana', 'GET', `/requests/${id}`)).body, /Eve Adler is too near to decide/)
    }))

  test('that was declined can be looked at again, once, by somebody else', () =>
    inWorld(async (world) => {
      const { ask, communities, clock } = world
      const id = await requestOf(world, 'cy', communities.circle)
      await ask('ana', 'POST', `/requests/${id}/decision`, refusal)
      const please = () => ask('cy', 'POST', `/requests/${id}/appeal`, { message: 'I carry a caseload.' })
      clock.pass({ hours: 61 * 24 })
      assert.equal((await please()).status, 409)
      clock.pass({ hours: -61 * 24 })
      assert.equal((await ask('ana', 'POST', `/requests/${id}/appeal`, { message: 'Mine' })).status, 403)
      assert.equal((await please()).status, 303)
      assert.equal((await ask('ana', 'POST', `/requests/${id}/decision`, refusal)).status, 403)
      // Where nobody else is in the team, those who look after the umbrella are.
      assert.match((await ask('dee', 'GET', `/requests/${id}`)).body, /I carry a caseload\./)
      assert.equal((await ask('dee', 'POST', `/requests/${id}/decision`, refusal)).status, 303)
      assert.match((await ask('cy', 'GET', `/requests/${id}`)).body, /Looked at again: the answer stays/)
      assert.equal((await please()).status, 403)
    }))

  test('stands first where an answer is owed to it longest, and is seen to be late', () =>
    inWorld(async (world) => {
      const { ask, communities, clock } = world
      await requestOf(world, 'cy', communities.circle)
      clock.pass({ hours: 24 * 10 })
      await requestOf(world, 'eve', communities.circle)
      assert.doesNotMatch((await ask('ana', 'GET', '/requests')).body, /Overdue/)
      clock.pass({ hours: 24 * 5 })
      const { body, statements } = await ask('ana', 'GET', '/requests')
      assert.match(body, /1 answer is overdue/)
      assert.ok(body.indexOf('Cy Marsh') < body.indexOf('Eve Adler'))
      assert.ok(statements <= 6, `${statements} statements`)
    }))

  test('is counted as far as anybody counts', () =>
    inWorld(async ({ ask, communities, db, clock }) => {
      const now = clock.now()
      const requests = Array.from({ length: countedMax + 1 }, (_, n) => ({
        id: newId<JoinRequestId>(),
        community_id: communities.circle,
        umbrella_id: communities.harbour,
        email: `nia${n}@example.net`,
        name: `Nia ${n}`,
        language: 'en' as const,
        state: 'submitted' as const,
        practice: 'A counsellor.',
        created_at: now,
        submitted_at: now,
        due_at: now.subtract({ hours: 1 }),
      }))
      await db.insertInto('join_request').values(requests.slice(0, 3)).execute()
      assert.match((await ask('ana', 'GET', '/requests')).body, /To answer \(3\)[\s\S]*3 answers are overdue/)
      await db.insertInto('join_request').values(requests.slice(3)).execute()
      const { body } = await ask('ana', 'GET', '/requests')
      assert.match(body, /To answer \(200 or more\)[\s\S]*200 answers or more are overdue/)
    }))

  test('can be read by the leadership group where the community says so, and decided by none of it', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people } = world
      await db
        .updateTable('membership')
        .set({ roles: ['member', 'core_member'] })
        .where('person_id', '=', people.ben)
        .execute()
      const id = await requestOf(world, 'cy', communities.circle)
      assert.equal((await ask('ben', 'GET', `/requests/${id}`)).status, 404)
      await db.updateTable('community').set({ core_sees_requests: true }).execute()
      assert.equal((await ask('ben', 'GET', `/requests/${id}`)).status, 200)
      assert.equal((await ask('ben', 'POST', `/requests/${id}/decision`, approval)).status, 403)
      assert.doesNotMatch((await ask('ben', 'GET', `/requests/${id}`)).body, /Your decision/)
      await inTeam(world, 'eve')
      const note = { to: people.eve, note: 'Is this outreach?' }
      assert.equal((await ask('ana', 'POST', `/requests/${id}/handing-over`, note)).status, 303)
      assert.match((await ask('eve', 'GET', `/requests/${id}`)).body, /Is this outreach/)
      assert.doesNotMatch((await ask('ben', 'GET', `/requests/${id}`)).body, /Is this outreach/)
    }))

  test('is told of to those who review, and its course to whoever asked', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const id = await requestOf(world, 'cy', communities.circle)
      assert.deepEqual(await told(world), ['ana requestToReview'])
      assert.match((await ask('ana', 'GET', '/inbox')).body, /A request to join Circle waits for you/)
      const notice = await db.selectFrom('notice').select('id').executeTakeFirstOrThrow()
      assert.equal((await ask('ana', 'GET', `/inbox/${notice.id}`)).location, `/requests/${id}`)
      for (const who of ['ben', 'fay', 'dee'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', '/inbox')).body, /request to join/, who)
      }
      await ask('ana', 'POST', `/requests/${id}/decision`, waiting)
      await told(world)
      assert.match((await ask('cy', 'GET', '/inbox')).body, /There is news of your request to join Circle/)
    }))
})
