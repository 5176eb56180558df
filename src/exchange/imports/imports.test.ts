import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { said, small } from '../slack/testing/exports.ts'
import { markdowns, withFiles } from './testing/sending.ts'

const files = small({
  'groups.json': [{ id: 'GCORE', name: 'core', members: ['UANA'] }],
  'dms.json': [{ id: 'D0123456789', members: ['UANA', 'UBEN'] }],
  'general/2023-11-14.json': [said(0, 'What was said to all of us')],
  'core/2023-11-14.json': [said(0, 'What was said among few')],
  'D0123456789/2023-11-14.json': [said(0, 'What was said to one')],
})

describe('an administrator', () => {
  test('sends an export, chooses where it goes, and reads what came of it', () =>
    withFiles(async ({ world, send, runJob, folder }) => {
      const { ask, communities } = world
      const path = `/umbrellas/${communities.harbour}/imports`
      assert.match((await ask('dee', 'GET', path)).body, /Nothing has been brought in yet/)

      const sent = await send('dee', files)
      assert.equal(sent.statusCode, 303)
      const run = String(sent.headers['location'])
      const choosing = await ask('dee', 'GET', run)
      assert.match(choosing.body, /general, public channel/)
      assert.match(choosing.body, /core, private channel/)
      assert.match(choosing.body, /<label for="channel-1">/)
      assert.doesNotMatch(choosing.body, /two people|Into Circle/)
      assert.equal((await readdir(join(folder, 'imports'))).length, 1)

      const begun = await ask('dee', 'POST', `${run}/beginning`, { 'to CGENERAL': 'own', 'to GCORE': 'out' })
      assert.deepEqual([begun.status, begun.location], [303, run])
      assert.match((await ask('dee', 'GET', run)).body, /It is on its way/)

      await runJob(run)
      const done = await ask('dee', 'GET', run)
      assert.match(done.body, /The import has ended/)
      assert.match(done.body, /1 new community/)
      assert.match(done.body, /1 channel was left out, as asked/)
      assert.match(done.body, /direct messages stay out unless they are asked for/)
      assert.match((await ask('dee', 'GET', path)).body, /export\.zip/)
      assert.equal((await readdir(join(folder, 'imports'))).length, 0)
      assert.deepEqual(await markdowns(world), ['What was said to all of us'])
      const kinds = await world.db
        .selectFrom('event')
        .select('kind')
        .where('kind', 'like', 'import.%')
        .orderBy('id')
        .execute()
      assert.deepEqual(
        kinds.map(({ kind }) => kind),
        ['import.started', 'import.ended'],
      )
      assert.match(
        (await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)).body,
        /Dee Koss began to bring in/,
      )
    }))

  test('is asked twice for direct messages', () =>
    withFiles(async ({ world, send, runJob }) => {
      const run = String((await send('dee', files, { directMessages: 'yes' })).headers['location'])
      assert.match((await world.ask('dee', 'GET', run)).body, /between two people/)
      const wishes = { 'to CGENERAL': 'out', 'to GCORE': 'out', 'to D0123456789': 'own' }
      const once = await world.ask('dee', 'POST', `${run}/beginning`, wishes)
      assert.equal(once.status, 422)
      assert.match(once.body, /only if you say so a second time/)
      const twice = await world.ask('dee', 'POST', `${run}/beginning`, { ...wishes, directAgain: 'yes' })
      assert.equal(twice.status, 303)
      await runJob(run)
      assert.deepEqual(await markdowns(world), ['What was said to one'])
    }))

  test('lays nothing before a community that she does not coordinate', () =>
    withFiles(async ({ world, send }) => {
      const run = String((await send('dee', files)).headers['location'])
      const { circle, grove } = world.communities
      for (const community of [circle, grove]) {
        const refused = await world.ask('dee', 'POST', `${run}/beginning`, { 'to CGENERAL': community })
        assert.ok([403, 404].includes(refused.status), `${refused.status}`)
      }
      assert.match((await world.ask('dee', 'GET', run)).body, /Say for each channel/)
    }))

  test('is told what is wrong with a file', () =>
    withFiles(async ({ world, send, folder }) => {
      const other = await send('dee', { 'letter.txt': 'Dear Ana' })
      assert.equal(other.statusCode, 422)
      assert.match(other.body, /There is no Slack export in this zip/)
      const nothing = await send('dee', null)
      assert.equal(nothing.statusCode, 422)
      assert.match(nothing.body, /Choose the zip file that Slack made/)
      assert.equal(existsSync(join(folder, 'imports')), false)
      assert.equal((await world.db.selectFrom('import_run').selectAll().execute()).length, 0)
    }))
})

test('nobody else sends an export, or sees one', () =>
  withFiles(async ({ world, send }) => {
    const run = String((await send('dee', files)).headers['location'])
    const path = `/umbrellas/${world.communities.harbour}/imports`
    for (const who of ['ana', 'ben', 'cy'] as const) {
      assert.equal((await world.ask(who, 'GET', path)).status, 404)
      assert.equal((await world.ask(who, 'GET', run)).status, 404)
      assert.equal((await world.ask(who, 'POST', `${run}/beginning`, { 'to CGENERAL': 'own' })).status, 404)
      assert.equal((await send(who, files)).statusCode, 404)
    }
    assert.equal((await world.ask('dee', 'GET', run)).status, 200)
  }))
