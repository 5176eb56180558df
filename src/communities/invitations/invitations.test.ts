import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { agreement } from '../../charters/testing/writing.ts'
import { inWorld, type World } from '#world/world.ts'
import {
  additionsPath,
  communityPath,
  invitationAgainPath,
  invitationsPath,
  invitationWithdrawalPath,
  peoplePath,
} from '../paths.ts'

/** Letters leave behind the answer. */
async function letters({ mailer }: World, count: number) {
  for (let tries = 0; tries < 100 && mailer.kept().length < count; tries++) await setTimeout(20)
  assert.equal(mailer.kept().length, count)
  return mailer.kept()
}

const kim = { email: 'Kim@Example.org', language: 'fr', roles: ['facilitator'] }

describe('an invitation to a community', () => {
  test('is sent by a coordinator, in the language and with the roles she chose, and not by a member', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      assert.equal((await ask('ben', 'GET', invitationsPath(circle))).status, 403)
      assert.equal((await ask('ben', 'POST', invitationsPath(circle), kim)).status, 403)
      assert.equal((await ask('cy', 'POST', invitationsPath(circle), kim)).status, 403)
      assert.equal((await db.selectFrom('invitation').select('id').execute()).length, 0)

      const sent = await ask('ana', 'POST', invitationsPath(circle), kim)
      assert.equal(sent.status, 303)
      const [letter] = await letters(world, 1)
      assert.equal(letter?.to, 'kim@example.org')
      assert.equal(letter?.language, 'fr')
      assert.doesNotMatch(letter?.subject ?? '', /Cercle|Circle/)
      const pending = await ask('ana', 'GET', sent.location)
      assert.match(pending.body, /kim@example\.org/)
      assert.match(pending.body, /Member, Facilitator/)
      const row = await db.selectFrom('invitation').select(['roles', 'email']).executeTakeFirstOrThrow()
      assert.deepEqual(row, { roles: ['member', 'facilitator'], email: 'kim@example.org' })
    }))

  test('gives back what was typed with what is wrong, and is never to oneself', () =>
    inWorld(async ({ ask, communities: { circle } }) => {
      const refused = await ask('ana', 'POST', invitationsPath(circle), { ...kim, email: 'kim at work' })
      assert.equal(refused.status, 422)
      assert.match(refused.body, /Give a full email address/)
      assert.match(refused.body, /value="kim at work"/)
      const own = await ask('ana', 'POST', invitationsPath(circle), { ...kim, email: 'ana@example.org' })
      assert.match(own.body, /This is your own address/)
    }))

  test('from an administrator is to coordinate, whatever she sends, and never to herself', () =>
    inWorld(async ({ ask, db, communities: { circle } }) => {
      const page = await ask('dee', 'GET', invitationsPath(circle))
      assert.match(page.body, /invite somebody to coordinate/)
      assert.doesNotMatch(page.body, /Knowledge steward|Add somebody of your network/)
      assert.equal(
        (await ask('dee', 'POST', invitationsPath(circle), { ...kim, email: 'dee@example.org' })).status,
        422,
      )
      assert.equal((await ask('dee', 'POST', additionsPath(circle), { email: 'cy@example.org' })).status, 403)

      assert.equal((await ask('dee', 'POST', invitationsPath(circle), { ...kim, roles: 'facilitator' })).status, 303)
      const { roles } = await db.selectFrom('invitation').select('roles').executeTakeFirstOrThrow()
      assert.deepEqual(roles, ['member', 'coordinator'])
      const seen = await ask('ana', 'GET', invitationsPath(circle))
      assert.match(seen.body, /Sent by Dee Koss/)
    }))

  test('is sent again or taken back by its coordinator and by nobody else', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle, meadow },
      } = world
      await ask('ana', 'POST', invitationsPath(circle), kim)
      const { id } = await db.selectFrom('invitation').select('id').executeTakeFirstOrThrow()
      for (const path of [invitationAgainPath, invitationWithdrawalPath]) {
        for (const who of ['ben', 'cy'] as const) assert.equal((await ask(who, 'POST', path(meadow, id))).status, 404)
      }
      assert.equal((await ask('ana', 'POST', invitationAgainPath(circle, id))).status, 303)
      await letters(world, 2)
      assert.equal((await ask('ana', 'POST', invitationWithdrawalPath(circle, id))).status, 303)
      assert.doesNotMatch((await ask('ana', 'GET', invitationsPath(circle))).body, /kim@example/)
    }))
})

describe('adding somebody of the network', () => {
  test('is done by a coordinator, once, and shows whoever it was as a member', () =>
    inWorld(async ({ ask, communities: { circle } }) => {
      assert.equal((await ask('fay', 'POST', additionsPath(circle), { email: 'cy@example.org' })).status, 403)
      assert.equal((await ask('cy', 'GET', peoplePath(circle))).status, 403)

      const added = await ask('ana', 'POST', additionsPath(circle), { email: ' CY@example.org ' })
      assert.equal(added.status, 303)
      assert.match((await ask('ana', 'GET', added.location)).body, /<h1>Cy Marsh<\/h1>/)
      assert.equal((await ask('cy', 'GET', peoplePath(circle))).status, 200)
      assert.match((await ask('ana', 'GET', communityPath(circle))).body, /4 members/)

      const twice = await ask('ana', 'POST', additionsPath(circle), { email: 'cy@example.org' })
      assert.equal(twice.status, 422)
      assert.match(twice.body, /belongs to the community already/)
    }))

  test('opens the membership again of somebody who had left', () =>
    inWorld(async ({ ask, communities: { circle } }) => {
      assert.equal((await ask('gus', 'GET', peoplePath(circle))).status, 403)
      assert.equal((await ask('ana', 'POST', additionsPath(circle), { email: 'gus@example.org' })).status, 303)
      assert.equal((await ask('gus', 'GET', peoplePath(circle))).status, 200)
    }))

  test('finds nobody under another roof, and answers as for an address that nobody has', () =>
    inWorld(async ({ ask, db, people, communities: { circle } }) => {
      await db.updateTable('person').set({ umbrella_id: null }).where('id', '=', people.cy).execute()
      const far = await ask('ana', 'POST', additionsPath(circle), { email: 'cy@example.org' })
      const none = await ask('ana', 'POST', additionsPath(circle), { email: 'no@example.org' })
      assert.equal(far.status, 422)
      assert.match(far.body, /Nobody in your network uses this address/)
      assert.equal(far.body.replaceAll('cy@example.org', 'no@example.org'), none.body)
    }))

  test('asks whoever has not agreed to do so first, by a letter in her language; whoever has belongs at once', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      const { circle } = world.communities
      await agreement(world, 'adopted')
      await db.updateTable('person').set({ language: 'fr' }).where('id', '=', people.cy).execute()
      const added = await ask('ana', 'POST', additionsPath(circle), { email: 'cy@example.org' })
      assert.equal(added.location, invitationsPath(circle))
      assert.match((await ask('ana', 'GET', added.location)).body, /cy@example\.org/)
      assert.equal((await ask('cy', 'GET', peoplePath(circle))).status, 403)

      const [letter] = await letters(world, 1)
      assert.match(letter?.text ?? '', /Bonjour|invit/)
      const link = /\/invitations\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? ''
      const { body } = await ask('cy', 'GET', link)
      assert.match(body, /What is said here stays here/)
      const paper = await db.selectFrom('paper').select('id').executeTakeFirstOrThrow()
      assert.equal((await ask('cy', 'POST', `${link}/acceptance`, { agreement: paper.id })).status, 303)
      assert.equal((await ask('cy', 'GET', peoplePath(circle))).status, 200)

      const removal = `/communities/${circle}/people/${people.cy}/removal`
      assert.equal((await ask('ana', 'POST', removal, { reason: 'movedOn' })).status, 303)
      assert.match((await ask('ana', 'POST', additionsPath(circle), { email: 'cy@example.org' })).location, /people/)
      assert.equal((await ask('cy', 'GET', peoplePath(circle))).status, 200)
    }))

  test('of two coordinators at once adds one membership', () =>
    inWorld(async ({ ask, db, people, communities: { circle } }) => {
      await db
        .updateTable('membership')
        .set({ roles: ['member', 'coordinator'] })
        .where('person_id', '=', people.ben)
        .execute()
      const both = await Promise.all(
        (['ana', 'ben'] as const).map((who) => ask(who, 'POST', additionsPath(circle), { email: 'cy@example.org' })),
      )
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 422],
      )
      const { member_count } = await db
        .selectFrom('community')
        .select('member_count')
        .where('id', '=', circle)
        .executeTakeFirstOrThrow()
      assert.equal(member_count, 4)
    }))
})

describe('whom a community asks in', () => {
  test('is not told to an administrator, who sees there only whom she asked herself', () =>
    inWorld(async ({ ask, communities: { grove } }) => {
      await ask('eve', 'POST', invitationsPath(grove), { ...kim, email: 'quiet@example.org' })
      await ask('dee', 'POST', invitationsPath(grove), kim)
      const { body } = await ask('dee', 'GET', invitationsPath(grove))
      assert.match(body, /kim@example\.org/)
      assert.doesNotMatch(body, /quiet@example\.org/)
      const inside = await ask('eve', 'GET', invitationsPath(grove))
      assert.match(inside.body, /kim@example\.org/)
      assert.match(inside.body, /quiet@example\.org/)
    }))

  test('is never whoever sent the letter, also when she has the link', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { grove },
      } = world
      await ask('dee', 'POST', invitationsPath(grove), kim)
      const [letter] = await letters(world, 1)
      const path = /\/invitations\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? ''
      assert.equal((await ask('dee', 'POST', `${path}/acceptance`)).status, 409)
      assert.equal((await ask('dee', 'GET', peoplePath(grove))).status, 403)
      assert.equal((await ask('cy', 'POST', `${path}/acceptance`)).status, 303)
      assert.equal((await ask('cy', 'GET', peoplePath(grove))).status, 200)
    }))
})
