import assert from 'node:assert/strict'
import type { BoardId } from '#database'
import { parseId } from '#kernel/id.ts'
import { personas } from '#world/people.ts'
import { morning, type Persona, type World } from '#world/world.ts'

type Known = Pick<World, 'ask' | 'communities'>
type Differs = Readonly<Record<string, string>>

/** Somebody opens a board in Circle; gives its id. */
export async function opened(
  { ask, communities }: Known,
  differs: Differs = {},
  who: Persona = 'ana',
): Promise<BoardId> {
  const form = { kind: 'ideas', question: 'What helps at night?', anonymity: 'named', ...differs }
  const { status, location, body } = await ask(who, 'POST', `/communities/${communities.circle}/boards`, form)
  assert.equal(status, 303, body)
  const id = parseId<BoardId>(location.replace('/boards/', ''))
  assert.ok(id)
  return id
}

export const tea = { kind: 'vote', question: 'Which first?', dots: '3', options: 'Tea\nBread\nA walk' } as const

/** Of the small world, those who can be members of Circle at once. */
export const six = ['ana', 'ben', 'fay', 'cy', 'dee', 'eve'] as const

/** Cy, Dee and Eve come into Circle: with Ana, Ben and Fay they are six. */
export async function sixInCircle({
  db,
  people,
  communities,
}: Pick<World, 'db' | 'people' | 'communities'>): Promise<void> {
  const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  const member = (who: Persona) => ({ community_id: communities.circle, person_id: people[who], ...since })
  await db
    .insertInto('membership')
    .values([
      { ...member('cy'), roles: ['member'] },
      { ...member('dee'), roles: ['member'] },
      { ...member('eve'), roles: ['member'] },
    ])
    .execute()
}

export async function wrote({ ask }: Known, board: BoardId, notes: Partial<Record<Persona, string>>): Promise<void> {
  for (const who of personas) {
    const words = notes[who]
    if (words === undefined) continue
    const { status, body } = await ask(who, 'POST', `/boards/${board}/notes`, { words })
    assert.equal(status, 303, body)
  }
}

/** The ids of the notes that all can read, by their words. */
export async function notesOf({ db }: Pick<World, 'db'>, board: BoardId): Promise<Readonly<Record<string, string>>> {
  const rows = await db.selectFrom('board_note').where('board_id', '=', board).select(['id', 'words']).execute()
  return Object.fromEntries(rows.map(({ id, words }) => [words, id]))
}
