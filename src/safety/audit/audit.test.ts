import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, morning } from '#world/world.ts'
import { communityPath } from '../../communities/index.ts'
import { auditPath } from '../paths.ts'

describe('the audit of an umbrella', () => {
  test('is read by those who protect privacy too, who find the way there where they work', () =>
    inWorld(async ({ ask, communities: { harbour, grove } }) => {
      assert.equal((await ask('eve', 'POST', `${communityPath(grove)}/running/closing`)).status, 303)
      const invitation = { email: 'noor@hearth.test', language: 'en', office: 'privacy_officer' }
      await ask('dee', 'POST', `/umbrellas/${harbour}/administrators/invitations`, invitation)

      assert.match((await ask('ivy', 'GET', '/waiting')).body, /href="\/safety\/noted"/)
      const noted = (await ask('ivy', 'GET', '/safety/noted')).body
      assert.match(noted, new RegExp(`href="${auditPath(harbour)}"`))
      const { status, body, statements } = await ask('ivy', 'GET', auditPath(harbour))
      assert.equal(status, 200)
      assert.match(body, /Dee Koss invited a privacy officer\./)
      assert.match(body, /Somebody who coordinated there closed the community Grove\./)
      assert.doesNotMatch(body, /Eve/)
      assert.ok(statements <= 4, String(statements))
      assert.doesNotMatch((await ask('ben', 'GET', '/waiting')).body, /safety\/noted/)
    }))

  test('says as what somebody acted who is not named there', () =>
    inWorld(async ({ ask, db, people, communities: { harbour, circle } }) => {
      const form = { nameEn: 'Ring', nameFr: '', kind: 'role', visibility: 'listed', purposeEn: 'Listening' }
      assert.equal((await ask('ana', 'POST', `${communityPath(circle)}/editing`, form)).status, 303)
      const said = async () => (await ask('dee', 'GET', auditPath(harbour))).body
      assert.match(
        await said(),
        /Somebody who coordinated there changed the name, the purpose or the settings of Ring\./,
      )

      await db.updateTable('event').set({ actor_id: null }).where('actor_id', '=', people.ana).execute()
      assert.match(await said(), /Somebody who no longer looks after anything here changed the name/)
    }))

  test('shows to each what she did herself, and nobody else’s', () =>
    inWorld(async ({ ask, communities: { circle } }) => {
      const form = { nameEn: 'Ring', nameFr: '', kind: 'role', visibility: 'listed', purposeEn: 'Listening' }
      assert.equal((await ask('ana', 'POST', `${communityPath(circle)}/editing`, form)).status, 303)

      assert.match(
        (await ask('ana', 'GET', '/safety/noted')).body,
        /Ana Wells changed the name, the purpose or the settings of Ring\./,
      )
      const bens = await ask('ben', 'GET', '/safety/noted')
      assert.equal(bens.status, 200)
      assert.match(bens.body, /You have done nothing of which such an entry is made\./)
      assert.doesNotMatch(bens.body, /Ana Wells changed|audit/)
      assert.equal((await ask('visitor', 'GET', '/safety/noted')).status, 401)
      assert.doesNotMatch((await ask('visitor', 'GET', '/safety')).body, /safety\/noted/)
      assert.match((await ask('ben', 'GET', '/safety')).body, /safety\/noted/)
    }))

  test('says to its administrators who did what, and to nobody else', () =>
    inWorld(async ({ ask, communities: { harbour, circle } }) => {
      const form = {
        nameEn: 'Ring',
        nameFr: '',
        kind: 'role',
        visibility: 'public',
        purposeEn: 'Kept out of the audit',
      }
      assert.equal((await ask('dee', 'POST', `${communityPath(circle)}/editing`, form)).status, 303)

      const { body, statements } = await ask('dee', 'GET', auditPath(harbour))
      assert.match(body, /Dee Koss changed who may know of Ring: it was listed and is now public\./)
      assert.match(body, /Dee Koss changed the name, the purpose or the settings of Ring\./)
      assert.doesNotMatch(body, /Kept out of the audit/)
      assert.ok(statements <= 4, String(statements))
      for (const who of ['ana', 'ben', 'visitor'] as const) {
        assert.equal((await ask(who, 'GET', auditPath(harbour))).status, 404)
      }
    }))

  test('never tells who belongs where, or what was said', () =>
    inWorld(async ({ ask, people, communities: { harbour, grove } }) => {
      assert.equal(
        (await ask('eve', 'POST', `${communityPath(grove)}/people/${people.ana}/roles`, { roles: 'facilitator' }))
          .status,
        303,
      )
      assert.equal((await ask('ana', 'POST', `${communityPath(grove)}/leaving`)).status, 303)
      const { body } = await ask('dee', 'GET', auditPath(harbour))
      assert.match(body, /Nothing yet/)
      assert.doesNotMatch(body, /Ana|Eve/)
    }))

  test('goes on by key, with nothing twice and nothing missing', () =>
    inWorld(async ({ ask, db, people, communities: { harbour } }) => {
      const rows = Array.from({ length: 120 }, (_, i) => ({
        kind: 'umbrella.edited',
        actor_id: people.dee,
        umbrella_id: harbour,
        subject_id: harbour,
        at: morning.add({ minutes: i }),
      }))
      await db.insertInto('event').values(rows).execute()
      const moments: string[] = []
      let path: string | undefined = auditPath(harbour)
      for (let pages = 0; path !== undefined && pages < 5; pages++) {
        const { body } = await ask('dee', 'GET', path)
        moments.push(...[...body.matchAll(/datetime="([^"]+)"/g)].map(([, moment = '']) => moment))
        path = /href="([^"]+)" rel="next"/.exec(body)?.[1]
      }
      assert.equal(moments.length, 120)
      assert.deepEqual(moments, [...new Set(moments)].toSorted().toReversed())
    }))
})
