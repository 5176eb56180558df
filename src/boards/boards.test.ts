import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { openedRoom } from '../rooms/testing/rooms.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { notesOf, opened, tea, wrote } from './testing/boards.ts'

describe('a board of a community', () => {
  test('is opened by any member, read by members, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const shelf = `/communities/${communities.circle}/boards`
      assert.match((await ask('ben', 'GET', shelf)).body, /Nothing is being thought about here yet/)
      assert.match((await ask('ben', 'GET', `${shelf}/new`)).body, /Collect ideas[\s\S]*Give dots[\s\S]*Ask a question/)
      const board = await opened(world, {}, 'ben')
      const { body, statements } = await ask('fay', 'GET', `/boards/${board}`)
      assert.match(body, /What helps at night\?/)
      assert.ok(statements <= 9, `${statements}`)
      assert.match((await ask('ana', 'GET', shelf)).body, /What helps at night\?/)
      for (const who of ['cy', 'dee', 'gus', 'visitor'] as const) {
        for (const path of [`/boards/${board}`, `/boards/${board}/text`, `/boards/${board}/file`]) {
          assert.equal((await ask(who, 'GET', path)).status, 404, `${who} ${path}`)
        }
        if (who !== 'visitor') {
          assert.equal((await ask(who, 'POST', `/boards/${board}/notes`, { words: 'x' })).status, 404, who)
          assert.equal((await ask(who, 'POST', `/boards/${board}/reveal`)).status, 404, who)
        }
      }
      assert.equal((await ask('cy', 'GET', shelf)).status, 403)
      assert.equal((await ask('cy', 'POST', shelf, { kind: 'ideas', question: 'x', anonymity: 'named' })).status, 403)
    }))

  test('says at its field what is wrong, and keeps what was typed', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const shelf = `/communities/${communities.circle}/boards`
      const wrong = {
        ...tea,
        question: ' ',
        options: 'Only one',
        dots: '99',
        anonymity: 'anonymous',
        showsVotes: 'yes',
      }
      const { status, body } = await ask('ben', 'POST', shelf, wrong)
      assert.equal(status, 422)
      assert.match(body, /Write your question[\s\S]*Write from 2 to 20 lines[\s\S]*from 1 to 20/)
      assert.match(body, /Only one<\/textarea>/)
      const seen = await ask('ben', 'POST', shelf, { ...tea, anonymity: 'anonymous', showsVotes: 'yes' })
      assert.match(seen.body, /Without names the numbers are shown only when/)
      const naming = { ...tea, anonymity: 'named', question: 'My client Delia Fernbrook lives at 1428 Larch Street.' }
      assert.equal((await ask('ben', 'POST', shelf, naming)).status, 422)
      assert.deepEqual(await db.selectFrom('board').selectAll().execute(), [])
    }))

  test('of a gathering is opened by those who call it together, and stands on its page at one statement', () =>
    inWorld(async (world) => {
      const { ask } = world
      const gathering = await planned(world)
      const before = (await ask('ben', 'GET', `/gatherings/${gathering}`)).statements
      assert.match((await ask('ana', 'GET', `/gatherings/${gathering}`)).body, /boards\/new\?gathering=/)
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${gathering}`)).body, /boards\/new\?gathering=/)
      const form = { kind: 'ideas', question: 'What now?', anonymity: 'named', gathering }
      const shelf = `/communities/${world.communities.circle}/boards`
      assert.equal((await ask('ben', 'POST', shelf, form)).status, 403)
      assert.equal((await ask('ana', 'POST', `/communities/${world.communities.grove}/boards`, form)).status, 404)
      const board = await opened(world, { question: 'What now?', gathering }, 'fay')
      const page = await ask('ben', 'GET', `/gatherings/${gathering}`)
      assert.match(page.body, new RegExp(`/boards/${board}"[^>]*>What now`))
      assert.equal(page.statements, before)
      const back = { words: 'From the room', back: `/gatherings/${gathering}` }
      assert.equal((await ask('ben', 'POST', `/boards/${board}/notes`, back)).location, `/gatherings/${gathering}`)
      const away = { words: 'Elsewhere', back: 'https://elsewhere.example.org/' }
      assert.equal((await ask('ben', 'POST', `/boards/${board}/notes`, away)).location, `/boards/${board}`)
    }))

  test('of a gathering stands in its room, whole and led from there, while that is open', () =>
    inWorld(async (world) => {
      const { ask } = world
      const gathering = await openedRoom(world)
      const room = `/gatherings/${gathering}/room`
      assert.match((await ask('fay', 'GET', room)).body, /boards\/new\?gathering=[^"]*back=/)
      assert.doesNotMatch((await ask('ben', 'GET', room)).body, /boards\/new/)
      const form = { kind: 'ideas', question: 'What now?', anonymity: 'named', gathering, back: room }
      const opening = await ask('fay', 'POST', `/communities/${world.communities.circle}/boards`, form)
      assert.equal(opening.location, room)
      const { body } = await ask('ben', 'GET', room)
      assert.match(body, /What now\?[\s\S]*only you can read yours/)
      const board = /\/boards\/([0-9a-f-]{36})\/notes/.exec(body)?.[1] ?? ''
      const wordless = await ask('ben', 'POST', `/boards/${board}/notes`, { words: '', back: room })
      assert.ok(wordless.body.includes(`name="back" value="${room}"`))
      const sent = await ask('ben', 'POST', `/boards/${board}/notes`, { words: 'Tea', back: room })
      assert.equal(sent.location, room)
      assert.doesNotMatch((await ask('ana', 'GET', room)).body, /Tea/)
      assert.equal((await ask('fay', 'POST', `/boards/${board}/reveal`, { back: room })).location, room)
      assert.match((await ask('ana', 'GET', room)).body, /Tea[\s\S]*Ben Ito/)
      await ask('fay', 'POST', `/boards/${board}/close`, { back: room })
      assert.match((await ask('ana', 'GET', room)).body, /What now\?[\s\S]*Tea/)
    }))

  test('is run by whoever opened it and those who convene, and by no other member', () =>
    inWorld(async (world) => {
      const { ask } = world
      const ofBen = await opened(world, {}, 'ben')
      const ofAna = await opened(world)
      await wrote(world, ofBen, { ben: 'Tea' })
      await wrote(world, ofAna, { ben: 'Tea' })
      for (const act of ['reveal', 'by-name', 'close', 'step-back', 'voting']) {
        const { status } = await ask('ben', 'POST', `/boards/${ofAna}/${act}`, { dots: '3', votesOn: 'notes' })
        assert.equal(status, 403, act)
      }
      assert.doesNotMatch((await ask('ben', 'GET', `/boards/${ofAna}`)).body, /Show all notes/)
      assert.match((await ask('ben', 'GET', `/boards/${ofBen}`)).body, /Show all notes/)
      assert.equal((await ask('ben', 'POST', `/boards/${ofBen}/reveal`)).status, 303)
      assert.equal((await ask('fay', 'POST', `/boards/${ofBen}/close`)).status, 303)
      assert.equal((await ask('ana', 'POST', `/boards/${ofBen}/step-back`)).status, 303)
    }))

  test('is taken along as text and for a spreadsheet, as all have seen it', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const board = await opened(world)
      await wrote(world, board, { ana: '=1+1', ben: 'Tea', fay: 'Silence' })
      assert.doesNotMatch((await ask('ben', 'GET', `/boards/${board}/text`)).body, /Tea|Silence/)
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      const notes = await notesOf(world, board)
      await ask('fay', 'POST', `/boards/${board}/moves`, { notes: notes['Tea'] ?? '', to: 'new', name: 'Warmth' })
      await ask('ana', 'POST', `/boards/${board}/shown/${notes['Silence']}/hold`)
      const text = (await ask('ana', 'GET', `/boards/${board}/text`)).body
      assert.equal(text, 'What helps at night?\n\nWarmth\n- Tea (Ben Ito)\n\nIn no group\n- =1+1 (Ana Wells)\n')
      const file = (await ask('ben', 'GET', `/boards/${board}/file`)).body
      assert.match(file, /Warmth,Tea,Ben Ito,/)
      assert.doesNotMatch(file, /Silence|,=1/)
      assert.equal((await db.selectFrom('board_note').select('id').execute()).length, 3)
    }))

  test('stays as it is in a community that is closed', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const board = await opened(world)
      await wrote(world, board, { ben: 'Tea' })
      await closed(world)
      assert.equal((await ask('ben', 'GET', `/boards/${board}`)).status, 200)
      assert.equal((await ask('ben', 'POST', `/boards/${board}/notes`, { words: 'More' })).status, 403)
      assert.equal((await ask('ana', 'POST', `/boards/${board}/reveal`)).status, 403)
      const more = { kind: 'ideas', question: 'x', anonymity: 'named' }
      assert.equal((await ask('ana', 'POST', `/communities/${communities.circle}/boards`, more)).status, 403)
    }))
})
