import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, morning } from '#world/world.ts'
import { communityPath } from '../../communities/index.ts'
import { auditPath } from '../paths.ts'

describe('the audit of an umbrella', () => {
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
