import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  ana,
  entriesOf,
  general,
  inGeneral,
  leftOut,
  readFiles,
  readZip,
  said,
  small,
  words,
} from './testing/exports.ts'
import { zipOf } from './testing/zip.ts'

describe('people', () => {
  test('come with the name that others see, their address and zone', async () => {
    const cleo = {
      id: 'UCLEO',
      name: 'cleo',
      deleted: true,
      tz: 'America/Toronto',
      profile: { display_name: 'Cléo', real_name: 'Cléo Martin', email: 'cleo@example.org' },
    }
    const dan = { id: 'UDAN', name: 'dan', is_bot: true, tz: 'Mars/Base', profile: { email: 'not an address' } }
    const { people, report } = await readFiles({ 'users.json': [ana, cleo, dan], 'channels.json': [] })
    const shown = people.map(({ displayName, email, timeZone, isDeleted, isBot }) => {
      return [displayName, email, timeZone, isDeleted, isBot]
    })
    assert.deepEqual(shown, [
      ['Ana Roy', 'ana@example.org', null, false, false],
      ['Cléo', 'cleo@example.org', 'America/Toronto', true, false],
      ['dan', null, null, false, true],
    ])
    assert.deepEqual([report.came.people, report.came.bots], [2, 1])
  })

  test('who are in no list come with their first words', async () => {
    const guest = said(0, 'from elsewhere', { user: 'UGUEST', user_profile: { real_name: 'Gus Guest', name: 'gus' } })
    const program = said(1, 'built', { user: undefined, subtype: 'bot_message', bot_id: 'BBUILD', username: 'Builder' })
    const named = said(2, 'old', { user: undefined, subtype: 'bot_message', username: 'Old hook' })
    const unknown = said(3, 'who', { user: 'UGONE' })
    const came = await inGeneral(guest, program, named, unknown, said(4, 'nobody', { user: undefined }))
    const late = came.people.slice(2).map(({ externalId, displayName, isBot }) => [externalId, displayName, isBot])
    assert.deepEqual(late, [
      ['UGUEST', 'Gus Guest', false],
      ['BBUILD', 'Builder', true],
      ['name:Old hook', 'Old hook', true],
      ['UGONE', '', false],
    ])
    assert.deepEqual(words(came), ['from elsewhere', 'built', 'old', 'who'])
    assert.deepEqual(leftOut(came), { noAuthor: 1 })
  })
})

describe('channels', () => {
  test('come from each list with their kind, and folders without an entry as private', async () => {
    const day = [said(0, 'here')]
    const { channels, posts, report } = await readFiles({
      'users.json': [ana],
      'channels.json': [
        { ...general, purpose: { value: 'All' }, topic: { value: 'Now' }, created: 1_700_000_000, is_general: true },
      ],
      'groups.json': [{ id: 'GCORE', name: 'core', is_archived: true, members: ['UANA'] }],
      'general/2023-11-14.json': day,
      'core/2023-11-14.json': day,
      'lost/2023-11-14.json': day,
    })
    assert.deepEqual(
      channels.map(({ externalId, name, kind, isArchived }) => [externalId, name, kind, isArchived]),
      [
        ['CGENERAL', 'general', 'public', false],
        ['GCORE', 'core', 'private', true],
        ['folder:lost', 'lost', 'private', false],
      ],
    )
    const [first] = channels
    assert.deepEqual(
      [first?.purpose, first?.topic, first?.isGeneral, first?.memberIds],
      ['All', 'Now', true, ['UANA', 'UBEN']],
    )
    assert.equal(first?.createdAt?.epochMilliseconds, 1_700_000_000_000)
    assert.deepEqual([posts.length, report.filesRead, report.filesToRead], [3, 6, 6])
  })

  test('are found though the zip was packed again with a folder around it', async () => {
    const entries = entriesOf(small({ 'general/2023-11-14.json': [said(0, 'here')] }))
    const wrapped = entries.map(({ name, data }) => ({ name: `Our export/${name}`, data }))
    const came = await readZip(zipOf([...wrapped, { name: '__MACOSX/._users.json', data: 'x' }]))
    assert.deepEqual([came.people.length, came.channels.length, words(came)], [2, 1, ['here']])
    assert.deepEqual(leftOut(came), {})
  })

  test('that are not there leave the rest readable', async () => {
    const came = await readFiles({ 'general/2023-11-14.json': [said(0, 'alone')] })
    assert.deepEqual([came.channels[0]?.kind, words(came)], ['private', ['alone']])
  })
})

describe('direct messages', () => {
  const files = small({
    'dms.json': [{ id: 'D0123456789', members: ['UANA', 'UBEN'] }],
    'mpims.json': [{ id: 'G0123456789', name: 'mpdm-ana--ben--cy-1', members: ['UANA', 'UBEN'] }],
    'D0123456789/2023-11-14.json': [said(0, 'between us')],
    'mpdm-ana--ben--cy-1/2023-11-14.json': [said(0, 'among us')],
    'D0999999999/2023-11-14.json': [said(0, 'in no list')],
    'mpdm-ana--dan-1/2023-11-14.json': [said(0, 'in no list either')],
    'general/2023-11-14.json': [said(0, 'to all')],
  })

  test('stay out unless they are asked for, and the report names nobody', async () => {
    const came = await readFiles(files)
    assert.deepEqual(words(came), ['to all'])
    assert.deepEqual(leftOut(came), { directMessages: 4 })
    assert.doesNotMatch(JSON.stringify(came.report), /ana|ben/)
  })

  test('come when they are asked for', async () => {
    const came = await readFiles(files, { directMessages: true })
    assert.deepEqual(words(came).toSorted(), ['among us', 'between us', 'in no list', 'in no list either', 'to all'])
    assert.deepEqual(
      came.channels.map(({ kind }) => kind),
      ['public', 'group', 'direct', 'group', 'group'],
    )
  })
})

describe('the rest of an export', () => {
  test('is counted and named, and one broken file costs only itself', async () => {
    const came = await readFiles(
      small({
        'canvases.json': [{ id: 'F1' }, { id: 'F2' }],
        'integration_logs.json': [{ user_id: 'UANA' }],
        'general/2023-11-14.json': '[{"ts":"1700000000.0001","user":"UANA","text":"kept"},{"ts":',
        'general/2023-11-15.json': 'nothing like JSON',
        'general/2023-11-16.json': [said(0, 'fine')],
        'general/canvas_in_the_conversation.json': [],
        'FC:F1:Canvas/2023-11-16.json': [said(0, 'comment on a canvas')],
      }),
    )
    assert.deepEqual(words(came), ['kept', 'fine'])
    assert.deepEqual(leftOut(came), {
      fileComments: 1,
      brokenJson: 1,
      notAList: 1,
      integrationLog: 1,
      canvas: 2,
      notPartOfExport: 1,
    })
    const broken = came.report.leftOut.find(({ reason }) => reason === 'brokenJson')
    assert.deepEqual(broken?.examples, [{ file: 'general/2023-11-14.json', position: 2 }])
  })

  test('holds nothing of what people wrote', async () => {
    const came = await inGeneral(said(0, 'secret words', { subtype: 'secret subtype' }), { secret: 'words' })
    assert.ok(came.report.leftOut.length > 0)
    assert.doesNotMatch(JSON.stringify(came.report), /secret/)
  })
})
