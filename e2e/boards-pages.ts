import assert from 'node:assert/strict'
import type { BoardId, GatheringId } from '#database'
import { tea } from '../src/boards/testing/boards.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export type Boards = Readonly<Record<'written' | 'hidden' | 'grouped' | 'voted' | 'asked' | 'over', BoardId>>

/** Circle has a board in each state, two of them without names, and one in a room that is open. */
export async function thinkTogether(journey: Journey, room: GatheringId): Promise<Boards> {
  const shelf = `/communities/${journey.communities.circle}/boards`
  const open = async (form: Record<string, string>) => {
    await say(journey, 'ana', shelf, form)
    const boards = journey.clone.system.selectFrom('board').select('id').orderBy('id', 'desc')
    return (await boards.executeTakeFirstOrThrow()).id
  }
  const ideas = { kind: 'ideas', question: 'What helps at night?' }
  const written = await open({ ...ideas, anonymity: 'named', gathering: room })
  const hidden = await open({ ...ideas, anonymity: 'anonymous' })
  await say(journey, 'ben', `/boards/${hidden}/notes`, { words: 'Tea' })
  await say(journey, 'ana', `/boards/${hidden}/notes`, { words: 'Bread' })
  const grouped = await inGroups(journey, await open({ ...ideas, anonymity: 'named' }))
  const voted = await open({ ...tea, anonymity: 'named', showsVotes: 'yes' })
  const asked = await open({ ...tea, kind: 'poll', anonymity: 'anonymous', isMany: 'yes' })
  const over = await inGroups(journey, await open({ ...ideas, anonymity: 'named' }))
  await say(journey, 'ana', `/boards/${over}/voting`, { dots: '3', votesOn: 'groups' })
  await say(journey, 'ben', `/boards/${over}/dots`, { give: await first(journey, over) })
  await say(journey, 'ana', `/boards/${over}/close`, {})
  return { written, hidden, grouped, voted, asked, over }
}

/** Ben’s note is in a group, Fay’s stands beside it, and Ana’s came too late. */
async function inGroups(journey: Journey, board: BoardId): Promise<BoardId> {
  await say(journey, 'ben', `/boards/${board}/notes`, { words: 'Tea' })
  await say(journey, 'fay', `/boards/${board}/notes`, { words: 'Bread' })
  await say(journey, 'ana', `/boards/${board}/reveal`, {})
  const note = await journey.clone.system
    .selectFrom('board_note')
    .where('board_id', '=', board)
    .where('words', '=', 'Tea')
    .select('id')
    .executeTakeFirstOrThrow()
  await say(journey, 'fay', `/boards/${board}/moves`, { notes: note.id, to: 'new', name: 'Warmth' })
  await say(journey, 'ana', `/boards/${board}/notes`, { words: 'A walk' })
  return board
}

async function first({ clone }: Journey, board: BoardId): Promise<string> {
  const groups = clone.system.selectFrom('board_group').where('board_id', '=', board).select('id')
  const group = await groups.executeTakeFirst()
  assert.ok(group)
  return `group ${group.id}`
}

export function boardPages({ communities: { circle, field }, boards }: Full): SomePage[] {
  const shelf = `/communities/${circle}/boards`
  const { written, hidden, grouped, voted, asked, over } = boards
  const all = Object.values(boards).map((id) => `/boards/${id}`)
  const kinds = ['ideas', 'vote', 'poll'].map((kind) => `${shelf}/new?kind=${kind}`)
  return [
    ...seen('ben', [shelf, `${shelf}/new`, ...all]),
    ...seen('fay', [shelf, ...all]),
    ...seen('ana', [`${shelf}/new`, ...kinds, ...all]),
    ...seen('cy', [`/communities/${field}/boards`]),
    wrong('ben', shelf, { kind: 'ideas', question: '' }),
    wrong('ben', shelf, { ...tea, question: '', options: 'Tea', dots: '99' }),
    wrong('ben', `/boards/${written}/notes`, { words: '' }),
    wrong('ben', `/boards/${hidden}/notes`, { words: 'Her cell is 604-555-0143' }),
    wrong('ben', `/boards/${grouped}/moves`, { to: 'new', name: '' }),
    wrong('ana', `/boards/${grouped}/voting`, { dots: '99', votesOn: 'notes' }),
    { ...wrong('ben', `/boards/${voted}/dots`, { give: 'nothing' }), status: 404 },
    { ...wrong('ben', `/boards/${asked}/close`), status: 403 },
    { who: 'cy', path: `/boards/${over}`, status: 404 },
  ]
}
