import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Persona } from '#world/people.ts'
import { sixInCircle } from '../src/boards/testing/boards.ts'
import { inBrowser, type Journey } from './browser.ts'
import { say } from './full-saying.ts'
import { openRooms } from './live-room-pages.ts'
import { somebody, type Somebody } from './somebody.ts'
import { runsScripts, ways, type Way } from './ways.ts'

const writers: readonly Persona[] = ['cy', 'dee', 'eve', 'fay']

/** Ana opens a board without names; Ben writes on it, and so do four others. */
async function written(known: Journey, way: Way) {
  await sixInCircle({ db: known.clone.system, people: known.people, communities: known.communities })
  const [ana, ben] = [await somebody(known, 'ana', way), await somebody(known, 'ben', way)]
  await ana.go(`/communities/${known.communities.circle}/boards/new`)
  await ana.press('link', 'boards.kinds.ideas.title')
  await ana.write('boards.opening.question', 'What do we fear to say?')
  await ana.choose('radio', new RegExp(ana.words('boards.anonymity.anonymous.label')))
  await ana.press('button', 'boards.opening.open')
  await ana.reads('boards.promise.anonymous.now')
  const board = new URL(ana.page.url()).pathname
  await ben.go(board)
  await ben.write('boards.write.label', 'That I am tired')
  await ben.press('button', 'boards.write.send')
  await ben.reads('boards.notices.written')
  for (const who of writers) await say(known, who, `${board}/notes`, { words: `Something of ${who}` })
  return { ana, ben, board }
}

/** What another did is on her page: by itself where scripts run, else when she looks again. */
async function finds(who: Somebody, { board, way }: { board: string; way: Way }, what: string): Promise<void> {
  if (!runsScripts(way)) await who.go(board)
  await who.sees(what)
}

async function story(known: Journey, way: Way): Promise<void> {
  const { ana, ben, board } = await written(known, way)
  const at = { board, way }
  await ana.go(board)
  assert.equal(await ana.page.getByText('That I am tired').count(), 0)
  await ana.press('button', 'boards.steering.acts.reveal')
  await ana.sees('That I am tired')

  await finds(ben, at, 'Something of cy')
  await ben.choose('checkbox', 'That I am tired')
  await ben.choose('checkbox', 'Something of cy')
  await ben.write('boards.move.name', 'Strength')
  await ben.press('button', 'boards.move.send')
  await ben.reads('boards.notices.moved')

  await finds(ana, at, 'Strength')
  await ana.press('button', 'boards.steering.acts.voting')
  await ana.reads('boards.notices.voting')
  await finds(ben, at, ben.words('boards.votes.left', { left: 3, of: 3 }))
  await ben.press('button', 'boards.votes.give', { item: 'Strength' })
  await ben.reads('boards.votes.left', { left: 2, of: 3 })
  const { id } = await known.clone.system.selectFrom('board_group').select('id').executeTakeFirstOrThrow()
  for (const who of writers) await say(known, who, `${board}/dots`, { give: `group ${id}` })

  await ana.press('button', 'boards.steering.acts.closeVote')
  await ana.reads('boards.results.dots', { count: 5 })
  await finds(ben, at, ben.words('boards.results.dots', { count: 5 }))
  assert.equal(await ben.page.getByText('Ben Ito').filter({ visible: true }).locator('xpath=ancestor::main').count(), 0)
}

describe('a group writes in silence, sees all at once, groups and votes, and nobody’s name stands there', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})

test('a board that is opened in a room is on everybody’s page at once, and takes no word from whoever is writing', () =>
  inBrowser(async (known) => {
    const { open } = await openRooms(known)
    const room = `/gatherings/${open}/room`
    const [usual = assert.fail()] = ways
    const ben = await somebody(known, 'ben', usual)
    await ben.go(room)
    const form = { kind: 'ideas', question: 'What now?', anonymity: 'named', gathering: open }
    await say(known, 'fay', `/communities/${known.communities.circle}/boards`, form)
    await ben.sees('What now?')
    const { id } = await known.clone.system.selectFrom('board').select('id').executeTakeFirstOrThrow()
    await say(known, 'fay', `/boards/${id}/notes`, { words: 'Bread' })
    await ben.write('boards.write.label', 'Half a sen')
    await ben.page.locator('h1').click()
    await say(known, 'fay', `/boards/${id}/reveal`, {})
    await ben.reads('boards.wentOn')
    await ben.press('button', 'rooms.signals.takeBack')
    await ben.page.waitForTimeout(1500)
    assert.equal(await ben.page.getByLabel('Your note').inputValue(), 'Half a sen')
    await ben.press('button', 'boards.write.send')
    await ben.reads('boards.notices.late')
    await ben.sees('Half a sen')
    await ben.sees('Bread')
    assert.equal(new URL(ben.page.url()).pathname, room)
  }))
