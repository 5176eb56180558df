import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import {
  administrationEndPath,
  administratorInvitationsPath,
  administratorsPath,
  auditPath,
  familiesPath,
  foundingPath,
  privacyOfficeEndPath,
  umbrellaEditingPath,
  umbrellaPath,
  umbrellasPath,
} from './paths.ts'

const form = {
  nameEn: 'Shore',
  nameFr: '',
  exitUrl: 'https://dictionary.example.org/',
  timeZone: 'America/Halifax',
  hue: '165',
}
const founded = { nameEn: 'Night shift', nameFr: '', kind: 'role', visibility: 'hidden' }

describe('an umbrella', () => {
  test('is looked after by its administrators, and to everybody else there is nothing there', () =>
    inWorld(async ({ ask, communities: { harbour } }) => {
      const { body, statements } = await ask('dee', 'GET', umbrellaPath(harbour))
      for (const name of ['Circle', 'Meadow', 'Grove']) assert.match(body, new RegExp(`>${name}</a>`))
      assert.match(body, /Fewer than 5 members/)
      assert.doesNotMatch(body, /On &lt;listening&gt;|Ana Wells/)
      assert.ok(statements <= 6, String(statements))

      const ways = [...body.matchAll(/href="(\/umbrellas\/[^"]+)"/g)].map(([, path = '']) => path)
      assert.ok(ways.length >= 6)
      for (const path of ways) assert.equal((await ask('dee', 'GET', path)).status, 200, path)

      for (const who of ['ana', 'eve', 'visitor'] as const) {
        for (const path of [umbrellaPath, umbrellaEditingPath, administratorsPath]) {
          assert.equal((await ask(who, 'GET', path(harbour))).status, 404)
        }
      }
    }))

  test('is renamed and recoloured by its administrator and by nobody else', () =>
    inWorld(async ({ ask, communities: { harbour } }) => {
      assert.equal((await ask('ana', 'POST', umbrellaEditingPath(harbour), form)).status, 404)
      const saved = await ask('dee', 'POST', umbrellaEditingPath(harbour), form)
      assert.equal(saved.status, 303)
      const page = await ask('ben', 'GET', '/communities')
      assert.match(page.body, /<span>Shore<\/span>/)
      assert.match(page.body, /data-hue="165"/)
      assert.equal((await ask('ben', 'GET', '/exit')).location, 'https://dictionary.example.org/')
    }))

  test('leads leaving only to a whole https address', () =>
    inWorld(async ({ ask, communities: { harbour } }) => {
      for (const exitUrl of [
        'http://weather.example.org/',
        'javascript:alert(1)',
        'https://',
        'weather',
        '',
        'https://u:p@weather.example.org/',
      ]) {
        const refused = await ask('dee', 'POST', umbrellaEditingPath(harbour), { ...form, exitUrl })
        assert.equal(refused.status, 422, exitUrl)
        assert.match(refused.body, /begins with https/)
      }
      const short = await ask('dee', 'POST', umbrellaEditingPath(harbour), { ...form, exitUrl: 'weather.gc.ca' })
      assert.equal(short.status, 303)
      assert.equal((await ask('visitor', 'GET', '/exit')).location, 'https://weather.gc.ca/')
    }))

  test('says whether accounts are made by invitation only', () =>
    inWorld(async ({ ask, db, communities: { harbour } }) => {
      const isOpen = async () =>
        (await db.selectFrom('umbrella').select('has_open_registration').executeTakeFirstOrThrow())
          .has_open_registration
      assert.equal(await isOpen(), false)
      await ask('dee', 'POST', umbrellaEditingPath(harbour), { ...form, hasOpenRegistration: 'yes' })
      assert.equal(await isOpen(), true)
      assert.match(
        (await ask('dee', 'GET', umbrellaEditingPath(harbour))).body,
        /name="hasOpenRegistration" value="yes" checked/,
      )
      await ask('dee', 'POST', umbrellaEditingPath(harbour), form)
      assert.equal(await isOpen(), false)
    }))

  test('has others below it, which its administrator looks after too', () =>
    inWorld(async ({ ask, communities: { harbour } }) => {
      assert.equal((await ask('cy', 'POST', umbrellasPath(harbour), form)).status, 404)
      const added = await ask('dee', 'POST', umbrellasPath(harbour), { ...form, nameEn: 'North' })
      assert.match((await ask('dee', 'GET', added.location)).body, /<h1>North<\/h1>/)
      assert.match((await ask('dee', 'GET', umbrellaPath(harbour))).body, />North<\/a>/)
    }))

  test('groups its communities in families', () =>
    inWorld(async ({ ask, db, communities: { harbour, circle } }) => {
      assert.equal((await ask('dee', 'POST', familiesPath(harbour), { nameEn: '', nameFr: ' ' })).status, 422)
      await ask('dee', 'POST', familiesPath(harbour), { nameEn: 'Programmes', nameFr: '' })
      const { id } = await db.selectFrom('family').select('id').executeTakeFirstOrThrow()
      const place = { nameEn: 'Circle', nameFr: '', kind: 'programme', visibility: 'listed', family: id }
      assert.equal((await ask('ana', 'POST', `/communities/${circle}/editing`, place)).status, 303)
      assert.match((await ask('dee', 'GET', umbrellaPath(harbour))).body, /No community in this family yet/)
      assert.equal((await ask('dee', 'POST', `/communities/${circle}/editing`, place)).status, 303)
      const { body } = await ask('dee', 'GET', umbrellaPath(harbour))
      assert.ok(body.indexOf('>Programmes</h3>') < body.indexOf('>Circle</a>'))
      assert.ok(body.indexOf('>Circle</a>') < body.indexOf('In no family'))
    }))

  test('gets a community from its administrator, who sees its inside only when she begins it', () =>
    inWorld(async ({ ask, communities: { harbour } }) => {
      assert.equal((await ask('ana', 'POST', foundingPath(harbour), founded)).status, 404)
      const without = await ask('dee', 'POST', foundingPath(harbour), founded)
      assert.match((await ask('dee', 'GET', without.location)).body, /You look after this community/)
      const within = await ask('dee', 'POST', foundingPath(harbour), { ...founded, coordinates: 'yes' })
      const inside = await ask('dee', 'GET', within.location)
      assert.match(inside.body, /1 member/)
      assert.match(inside.body, /\/people"/)
    }))
})

describe('the administrators of an umbrella', () => {
  test('invite each other by letter', () =>
    inWorld(async ({ ask, db, communities: { harbour } }) => {
      const asked = { email: 'kim@example.org', language: 'en', office: 'administrator' }
      assert.equal((await ask('ana', 'POST', administratorInvitationsPath(harbour), asked)).status, 404)
      assert.equal(
        (await ask('dee', 'POST', administratorInvitationsPath(harbour), { ...asked, email: 'dee@example.org' }))
          .status,
        422,
      )
      const sent = await ask('dee', 'POST', administratorInvitationsPath(harbour), asked)
      assert.match((await ask('dee', 'GET', sent.location)).body, /kim@example\.org/)
      const row = await db.selectFrom('invitation').select(['office', 'community_id']).executeTakeFirstOrThrow()
      assert.deepEqual(row, { office: 'administrator', community_id: null })
    }))

  test('invite a privacy officer, who is somebody else and reads no conversation', () =>
    inWorld(async ({ ask, db, people, communities: { harbour, circle } }) => {
      const asked = { email: 'kim@example.org', language: 'en', office: 'privacy_officer' }
      assert.equal((await ask('ivy', 'POST', administratorInvitationsPath(harbour), asked)).status, 404)
      assert.equal(
        (await ask('dee', 'POST', administratorInvitationsPath(harbour), { ...asked, office: '' })).status,
        422,
      )
      const sent = await ask('dee', 'POST', administratorInvitationsPath(harbour), asked)
      assert.match((await ask('dee', 'GET', sent.location)).body, /As a privacy officer\./)

      assert.equal((await ask('ivy', 'GET', `/communities/${circle}/conversations`)).status, 403)
      assert.equal((await ask('ivy', 'GET', umbrellaPath(harbour))).status, 404)
      assert.equal((await ask('ivy', 'POST', privacyOfficeEndPath(harbour, people.ivy))).status, 404)
      assert.equal((await ask('dee', 'POST', privacyOfficeEndPath(harbour, people.ben))).status, 404)
      assert.equal((await ask('dee', 'POST', privacyOfficeEndPath(harbour, people.ivy))).status, 303)
      assert.deepEqual(await db.selectFrom('privacy_officer').selectAll().execute(), [])
      assert.match((await ask('dee', 'GET', sent.location)).body, /There is none yet/)
      assert.match((await ask('dee', 'GET', auditPath(harbour))).body, /Dee Koss invited a privacy officer/)
    }))

  test('are never none, also when two end each other at once', () =>
    inWorld(async ({ ask, db, people, communities: { harbour } }) => {
      const last = await ask('dee', 'POST', administrationEndPath(harbour, people.dee))
      assert.equal(last.status, 409)
      assert.match(last.body, /Invite another administrator first/)

      const second = {
        umbrella_id: harbour,
        person_id: people.fay,
        created_at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      }
      await db.insertInto('umbrella_administrator').values(second).execute()
      const both = await Promise.all([
        ask('dee', 'POST', administrationEndPath(harbour, people.fay)),
        ask('fay', 'POST', administrationEndPath(harbour, people.dee)),
      ])
      // The second either waited for the first, or came when it was no longer hers to do.
      assert.equal(both.filter(({ status }) => status === 303).length, 1)
      const left = await db.selectFrom('umbrella_administrator').select('person_id').execute()
      assert.equal(left.length, 1)
    }))
})
