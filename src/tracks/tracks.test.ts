import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { openedRoom, sent } from '../rooms/testing/rooms.ts'
import { heldGathering, openedTrack, promptsOf, week } from './testing/tracks.ts'

const answers = async ({ db }: World) => {
  const rows = await db.selectFrom('track_answer').select('words').orderBy('words').execute()
  return rows.map(({ words }) => words)
}

describe('taking part later', () => {
  test('is opened by those who convene, read and answered by members, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { id, path, prompts } = await openedTrack(world)
      const [first, second] = prompts
      assert.equal(prompts.length, 2)
      const page = (await ask('ben', 'GET', path)).body
      assert.match(page, /Open until Monday,? 16 March 2026 at 23:59, Pacific/)
      assert.match(page, /We spoke about <strong>court days<\/strong>/)
      assert.match(page, /What do you do first\?[\s\S]*What would help\?/)
      assert.match(page, /All members of .*with your name/)
      assert.doesNotMatch(page, /arranging/)

      const said = { [`answer-${first}`]: 'I **call** the clerk.', [`answer-${second}`]: '' }
      assert.equal((await ask('ben', 'POST', path, said)).status, 303)
      const read = (await ask('fay', 'GET', path)).body
      assert.match(read, /Ben Ito[\s\S]*I <strong>call<\/strong> the clerk/)
      assert.match((await ask('fay', 'GET', `/gatherings/${id}`)).body, new RegExp(`href="${path}"`))
      for (const who of ['cy', 'dee', 'ivy', 'gus', 'eve'] as const) {
        for (const hidden of [path, `${path}/arranging`]) assert.equal((await ask(who, 'GET', hidden)).status, 404, who)
        assert.equal((await ask(who, 'POST', path, said)).status, 404, who)
        assert.equal((await ask(who, 'POST', path, week)).status, 404, who)
        assert.equal((await ask(who, 'POST', `/track-prompts/${first}/taking-back`)).status, 404, who)
      }
      assert.equal((await ask('ben', 'GET', `${path}/arranging`)).status, 403)
      assert.equal((await ask('ben', 'POST', path, { ...week, seen: '1' })).status, 403)
      assert.equal((await ask('ben', 'POST', `${path}/closing`)).status, 403)
      assert.equal((await ask('ben', 'POST', `/track-prompts/${second}/removal`)).status, 403)
    }))

  test('is not opened before the gathering is over, nor of one that is called off', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world, { pace: 'once' })
      const path = `/gatherings/${id}/track`
      assert.doesNotMatch((await ask('ana', 'GET', `/gatherings/${id}`)).body, /\/track"/)
      assert.equal((await ask('ana', 'POST', path, week)).status, 409)
      assert.equal((await ask('ben', 'GET', path)).status, 404)
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' })
      world.clock.pass({ hours: 24 * 9 })
      assert.equal((await ask('ana', 'POST', path, week)).status, 409)
    }))

  test('says at its field what is wrong, and keeps what was typed', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = `/gatherings/${await heldGathering(world)}/track`
      const wrong = async (differs: Readonly<Record<string, string>>, said: RegExp) => {
        const { status, body } = await ask('ana', 'POST', path, { ...week, ...differs })
        assert.equal(status, 422, JSON.stringify(differs))
        assert.match(body, said)
        assert.match(body, /What do you do first\?/)
      }
      await wrong({ startsOn: '2026-03-20' }, /id="field-endsOn-problem"/)
      await wrong({ endsOn: '' }, /id="field-endsOn-problem"/)
      await wrong({ endsOn: '2026-02-30' }, /id="field-endsOn-problem"/)
      await wrong({ startsOn: '2026-03-01', endsOn: '2026-03-05' }, /This day is over/)
      await wrong({ endsOn: '2026-09-01' }, /three months/)
      await wrong({ url: 'javascript:alert(1)', hasConsent: 'yes' }, /begins with https/)
      await wrong({ url: 'http://video.example.org/1', hasConsent: 'yes' }, /begins with https/)
      await wrong({ url: 'the one from Tuesday', hasConsent: 'yes' }, /begins with https/)
      await wrong({ url: 'https://video.example.org/1' }, /Tick this if it is so/)
      await wrong({ words: 'My client Delia Fernbrook lives at 1428 Larch Street.' }, /Delia Fernbrook/)
      await wrong({ own: `What do you do first?\n${'x'.repeat(501)}` }, /500 characters/)
      await wrong({ own: `What do you do first?\n${'Why?\n'.repeat(20)}` }, /twenty/)
      assert.deepEqual(await db.selectFrom('track').select('revision').execute(), [])
    }))

  test('shows the recording to members alone, and only while it is open where that is set', () =>
    inWorld(async (world) => {
      const { ask, clone, clock } = world
      const link = { url: 'video.example.org/r/77', hasConsent: 'yes', whileOpen: 'yes' }
      const { id, path } = await openedTrack(world, link)
      const seesIt = async () => (await ask('ben', 'GET', path)).body.includes('https://video.example.org/r/77')
      assert.equal(await seesIt(), true)
      const peek = (who: 'ben' | 'cy') =>
        clone.visits({ token: tokenFor(who), now: clock.now(), mode: 'read' }, async ({ db }) => {
          const { rows } = await sql<{
            url: string | null
          }>`select track_recording(${id}, ${clock.now()}) as url`.execute(db)
          const table = await db.selectFrom('track_link').select('url').execute()
          return [rows[0]?.url ?? null, table.length]
        })
      assert.deepEqual(await peek('ben'), ['https://video.example.org/r/77', 0])
      assert.deepEqual(await peek('cy'), [null, 0])
      clock.pass({ hours: 24 * 8 })
      assert.match((await ask('ben', 'GET', path)).body, /Closed since/)
      assert.equal(await seesIt(), false)
      assert.deepEqual(await peek('ben'), [null, 0])
      assert.equal(
        (await ask('ana', 'POST', path, { ...week, ...link, own: '', seen: '1', whileOpen: '' })).status,
        422,
      )
      const stays = { url: link.url, hasConsent: link.hasConsent }
      assert.equal((await ask('ana', 'POST', path, { ...week, ...stays, own: '', seen: '1' })).status, 303)
      assert.equal(await seesIt(), true)
    }))

  test('asks again what was asked in the room, once, and in the agenda where there was no room', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world, 'ben')
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)
      const steps = await db.selectFrom('room_step').select(['id', 'kind']).orderBy('place').execute()
      const talk = steps.find(({ kind }) => kind === null)
      assert.ok(talk)
      await db.updateTable('room_step').set({ about_en: 'What did you notice?' }).where('id', '=', talk.id).execute()
      const path = `/gatherings/${id}/track`
      const offered = (await ask('ana', 'GET', `${path}/arranging`)).body
      assert.match(offered, new RegExp(`value="step:${talk.id}"[\\s\\S]*What did you notice\\?`))
      const today = { startsOn: '2026-03-02', endsOn: '2026-03-08', own: '' }
      const form = { ...week, ...today, prompt: [`step:${talk.id}`, 'step:none'] }
      assert.equal((await ask('ana', 'POST', path, form)).status, 303)
      assert.equal((await ask('ana', 'POST', path, { ...form, seen: '1' })).status, 303)
      assert.equal((await promptsOf(world)).length, 1)
      assert.match((await ask('ben', 'GET', path)).body, /What did you notice\?/)
    }))

  test('lets her change her answer, take it back, and lose none to a page that was opened before', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, prompts } = await openedTrack(world)
      const [first = '', second = ''] = prompts
      await ask('ben', 'POST', path, { [`answer-${first}`]: 'One', [`answer-${second}`]: 'Two' })
      await ask('ben', 'POST', path, { [`answer-${first}`]: '', [`answer-${second}`]: 'Two and more' })
      assert.deepEqual(await answers(world), ['One', 'Two and more'])
      const had = { [`had-${first}`]: 'yes', [`had-${second}`]: 'yes' }
      await ask('ben', 'POST', path, { ...had, [`answer-${first}`]: ' ', [`answer-${second}`]: 'Two and more' })
      assert.deepEqual(await answers(world), ['Two and more'])
      await ask('fay', 'POST', `/track-prompts/${second}/taking-back`)
      assert.deepEqual(await answers(world), ['Two and more'])
      const naming = { [`answer-${first}`]: 'My client Delia Fernbrook lives at 1428 Larch Street.' }
      const asked = await ask('ben', 'POST', path, naming)
      assert.equal(asked.status, 422)
      assert.match(asked.body, /Delia Fernbrook/)
      assert.equal((await ask('ben', 'POST', path, { [`answer-${first}`]: 'x'.repeat(4001) })).status, 422)
      assert.deepEqual(await answers(world), ['Two and more'])
    }))

  test('closes by itself and by hand: then nothing is added, and what was written is read and can be taken back', () =>
    inWorld(async (world) => {
      const { ask, clock } = world
      const { path, prompts } = await openedTrack(world)
      const [first = ''] = prompts
      await ask('ben', 'POST', path, { [`answer-${first}`]: 'One' })
      assert.equal((await ask('ana', 'POST', `${path}/closing`)).status, 303)
      const late = await ask('fay', 'POST', path, { [`answer-${first}`]: 'Trop tard' })
      assert.equal(late.status, 409)
      assert.match(late.body, /Trop tard/)
      assert.equal((await ask('ana', 'POST', path, { ...week, own: '', seen: '2' })).status, 303)
      assert.equal((await ask('fay', 'POST', path, { [`answer-${first}`]: 'Deux' })).status, 303)
      clock.pass({ hours: 24 * 7 })
      assert.equal((await ask('fay', 'POST', path, { [`answer-${first}`]: 'Trois' })).status, 409)
      assert.match((await ask('fay', 'GET', path)).body, /One/)
      assert.equal((await ask('ben', 'POST', `/track-prompts/${first}/taking-back`)).status, 303)
      assert.deepEqual(await answers(world), ['Deux'])
    }))

  test('keeps a question that was answered, and takes one away that was not', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, prompts } = await openedTrack(world)
      const [first = '', second = ''] = prompts
      await ask('ben', 'POST', path, { [`answer-${first}`]: 'One' })
      assert.equal((await ask('ana', 'POST', `/track-prompts/${first}/removal`)).status, 409)
      assert.equal((await ask('ana', 'POST', `/track-prompts/${second}/removal`)).status, 303)
      assert.deepEqual(await promptsOf(world), [first])
    }))

  test('of two who open or change it at once, the second is told', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await heldGathering(world)
      const path = `/gatherings/${id}/track`
      const both = await Promise.all([ask('ana', 'POST', path, week), ask('fay', 'POST', path, week)])
      assert.deepEqual(both.map(({ status }) => String(status)).toSorted(), ['303', '409'])
      assert.equal((await promptsOf(world)).length, 2)
      const stale = await ask('fay', 'POST', path, { ...week, words: 'Mots de Fay' })
      assert.equal(stale.status, 409)
      assert.match(stale.body, /Mots de Fay/)
      assert.match(stale.body, /name="seen" value="1"/)
      assert.equal((await db.selectFrom('track').select('words').executeTakeFirstOrThrow()).words, week.words)
    }))

  test('of one who answers and one who closes at once, no answer comes in afterwards', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, prompts } = await openedTrack(world)
      const [answered, shut] = await Promise.all([
        ask('ben', 'POST', path, { [`answer-${prompts[0]}`]: 'One' }),
        ask('ana', 'POST', `${path}/closing`),
      ])
      assert.equal(shut.status, 303)
      assert.deepEqual(await answers(world), answered.status === 303 ? ['One'] : [])
    }))
})
