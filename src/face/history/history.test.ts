import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning } from '#world/world.ts'
import { haveQuestions } from '../testing/asking.ts'

const words = { questionEn: 'Who reads it?', answerEn: 'Members.', questionFr: 'Qui lit ?', answerFr: 'Les membres.' }

function seenIn(body: string): string {
  return /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? ''
}

/** The fields of the form that brings that version back. */
function toBringBack(body: string, version: number): Record<string, string> {
  const form = [...body.matchAll(/<form[^]*?<\/form>/g)].map(([one]) => one)
  const [its = ''] = form.filter((one) => one.includes(`Bring back version ${version}<`))
  return Object.fromEntries(
    [...its.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

describe('what a public question said before', () => {
  test('is read by those who look after the umbrella, in both languages, and brought back', () =>
    inWorld(async (world) => {
      const { ask, communities, clock } = world
      const { first } = await haveQuestions(world)
      const path = `/umbrellas/${communities.harbour}/questions/${first}`
      const change = async (form: Record<string, string>) =>
        ask('dee', 'POST', path, { ...form, seen: seenIn((await ask('dee', 'GET', path)).body) })
      clock.pass({ minutes: 5 })
      assert.equal((await change(words)).status, 303)
      clock.pass({ minutes: 5 })
      // What is saved as it was makes no version.
      assert.equal((await change(words)).status, 303)
      assert.equal((await change({ ...words, questionFr: '', answerFr: '' })).status, 303)

      assert.ok((await ask('dee', 'GET', path)).body.includes(`href="${path}/versions"`))
      const { body, statements } = await ask('dee', 'GET', `${path}/versions`)
      assert.ok(statements <= 6, `${statements} statements`)
      assert.match(
        body,
        /Version 3<[^]*Dee Koss[^]*says now[^]*Version 2<[^]*Dee Koss[^]*Qui lit \?[^]*Les membres[^]*Version 1</,
      )
      assert.match(
        body,
        /Version 1<[^]*Who sees what I say\?[^]*Members, and <em>nobody<\/em> else[^]*lang="fr"[^]*<strong>membres/,
      )
      assert.doesNotMatch(body, /Version 4|Bring back version 3/)
      assert.doesNotMatch(body.split('Version 1<')[1] ?? '', /Dee Koss/)

      assert.equal((await ask('dee', 'POST', path, toBringBack(body, 1))).status, 303)
      const about = (await ask('visitor', 'GET', '/about')).body
      assert.match(about, /Who sees what I say\?[^]*Members, and <em>nobody<\/em> else/)
      assert.doesNotMatch(about, /Who reads it/)
      assert.match((await ask('fay', 'GET', '/about')).body, /Les <strong>membres/)
      assert.match((await ask('dee', 'GET', `${path}/versions`)).body, /Version 4<[^]*Dee Koss/)
      // Whoever opened the page before that is told, and brings nothing back unseen.
      assert.equal((await ask('dee', 'POST', path, toBringBack(body, 2))).status, 409)
    }))

  test('keeps one version of each change, also where two change it at once', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const { first } = await haveQuestions(world)
      const path = `/umbrellas/${communities.harbour}/questions/${first}`
      const seen = seenIn((await ask('dee', 'GET', path)).body)
      const sent = await Promise.all(
        ['one', 'other'].map((answerEn) => ask('dee', 'POST', path, { ...words, answerEn, seen })),
      )
      assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303, 409]))
      const kept = await db.selectFrom('public_question_version').select(['version', 'question_en']).execute()
      assert.deepEqual(kept, [{ version: 1, question_en: 'Who sees what I say?' }])
    }))

  test('is nobody else’s to read, through the front door and behind it, and nobody’s to change', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { first } = await haveQuestions(world)
      const path = `/umbrellas/${communities.harbour}/questions/${first}`
      const seen = seenIn((await ask('dee', 'GET', path)).body)
      await ask('dee', 'POST', path, { ...words, seen })
      for (const who of ['ana', 'ivy', 'gus', 'visitor'] as const)
        assert.equal((await ask(who, 'GET', `${path}/versions`)).status, 404, who)
      assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /Who sees what I say/)
      const of = (who: 'ana' | 'dee') =>
        world.clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, ({ db }) =>
          db.selectFrom('public_question_version').select('version').execute(),
        )
      assert.deepEqual(await of('ana'), [])
      assert.deepEqual(await of('dee'), [{ version: 1 }])
      const rewritten = world.clone.visits({ token: tokenFor('dee'), now: morning, mode: 'write' }, ({ db }) =>
        sql`update public_question_version set answer_en = 'x'`.execute(db),
      )
      await assert.rejects(rewritten, /permission denied/)
    }))

  test('goes with the question; one that was taken off is put back from the list for a month', () =>
    inWorld(async (world) => {
      const { ask, communities, clock, db } = world
      const { first, second } = await haveQuestions(world)
      const list = `/umbrellas/${communities.harbour}/questions`
      const seen = seenIn((await ask('dee', 'GET', `${list}/${first}`)).body)
      await ask('dee', 'POST', `${list}/${first}`, { ...words, seen })
      assert.doesNotMatch((await ask('dee', 'GET', list)).body, /Taken off/)
      clock.pass({ minutes: 5 })
      await ask('dee', 'POST', `${list}/${first}/removal`)
      const { body } = await ask('dee', 'GET', list)
      assert.match(body, /<h2 id="taken-off">Taken off<[^]*Who reads it\?/)
      assert.ok(body.includes(`action="${list}/${first}/return"`))
      assert.equal((await ask('dee', 'GET', `${list}/${first}/versions`)).status, 404)
      assert.equal((await ask('dee', 'POST', `${list}/${first}/return`)).status, 303)
      assert.match((await ask('dee', 'GET', `${list}/${first}/versions`)).body, /Version 1</)

      await ask('dee', 'POST', `${list}/${first}/removal`)
      const [created_at, removed_at] = [2000, 24 * 31].map((hours) => morning.subtract({ hours }))
      await db.updateTable('public_question').set({ created_at, removed_at }).where('id', '=', first).execute()
      assert.doesNotMatch((await ask('dee', 'GET', list)).body, /id="taken-off"|Who reads it/)
      assert.equal((await ask('dee', 'POST', `${list}/${first}/return`)).status, 404)
      await ask('dee', 'POST', `${list}/${second}/removal`)
      assert.deepEqual(await db.selectFrom('public_question_version').select('version').execute(), [])
    }))
})
