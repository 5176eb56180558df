import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import type { BoardId } from '#database'
import { notesOf, opened, six, sixInCircle, tea, wrote } from '../testing/boards.ts'

const gives = async (world: World, board: BoardId) => {
  const notes = await notesOf(world, board)
  return (who: (typeof six)[number], words: string, act: 'give' | 'take' = 'give') =>
    world.ask(who, 'POST', `/boards/${board}/dots`, { [act]: `note ${notes[words]}` })
}

const dotsOf = async ({ db }: World, board: BoardId) => {
  const { sum } = await db
    .selectFrom('board_vote')
    .where('board_id', '=', board)
    .select(sql<number>`coalesce(sum(dots), 0)::int`.as('sum'))
    .executeTakeFirstOrThrow()
  return sum
}

describe('a dot vote', () => {
  test('lets each give her dots and take them back, and shows the outcome when it closes', () =>
    inWorld(async (world) => {
      const { ask } = world
      const board = await opened(world, { ...tea, anonymity: 'named' })
      const give = await gives(world, board)
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /You have 3 dots left of 3/)
      for (const words of ['Tea', 'Tea', 'Bread']) assert.equal((await give('ben', words)).status, 303)
      await give('ben', 'A walk')
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /You have no dots left\. Take one back first/)
      await give('ben', 'Bread', 'take')
      await give('ben', 'Bread', 'take')
      await give('fay', 'A walk')
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /You have 1 dot left of 3/)
      assert.doesNotMatch((await ask('ana', 'GET', `/boards/${board}`)).body, /Ben Ito|so far/)
      assert.equal((await ask('cy', 'POST', `/boards/${board}/dots`, { give: 'note x' })).status, 404)
      await ask('ana', 'POST', `/boards/${board}/close`)
      const { body } = await ask('fay', 'GET', `/boards/${board}`)
      assert.match(body, /2 personnes ont participé[\s\S]*Tea[\s\S]*2 points[\s\S]*Ben Ito[\s\S]*A walk[\s\S]*1 point/)
    }))

  test('never counts a dot that comes after closing, and says so', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await sixInCircle(world)
      const board = await opened(world, { ...tea, anonymity: 'named' })
      const give = await gives(world, board)
      await give('ana', 'Tea')
      await Promise.all([...six.map((who) => give(who, 'Bread')), ask('ana', 'POST', `/boards/${board}/close`)])
      const notes = await db.selectFrom('board_note').select('dots').execute()
      const counted = notes.reduce((sum, { dots }) => sum + (dots ?? 0), 0)
      assert.equal(counted, await dotsOf(world, board))
      assert.equal((await give('fay', 'Tea')).status, 303)
      assert.match((await ask('fay', 'GET', `/boards/${board}`)).body, /Le vote n’est plus ouvert/)
      assert.equal(await dotsOf(world, board), counted)
    }))

  test('gives nobody more dots than she has, however many of her pages press at once', () =>
    inWorld(async (world) => {
      const { ask } = world
      const board = await opened(world, { ...tea, anonymity: 'named' })
      const give = await gives(world, board)
      const pressed = Array.from({ length: 12 }, (_, at) => give('ben', ['Tea', 'Bread', 'A walk'][at % 3] ?? ''))
      assert.ok((await Promise.all(pressed)).every(({ status }) => status === 303))
      assert.equal(await dotsOf(world, board), 3)
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /no dots left/)
    }))

  test('is kept by the database, whatever the code says', () =>
    inWorld(async (world) => {
      const { ask, clone, people, communities } = world
      const board = await opened(world, { ...tea, anonymity: 'named' })
      const notes = await notesOf(world, board)
      const insert = (who: 'ben' | 'cy', person: string, dots: number) =>
        clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db }) =>
          sql`insert into board_vote values (${board}, ${communities.circle}, ${person}, ${notes['Tea']}, null, ${dots})`.execute(
            db,
          ),
        )
      await assert.rejects(insert('ben', people.ben, 4), /too many dots/)
      await assert.rejects(insert('ben', people.fay, 1), /row-level security/)
      await assert.rejects(insert('cy', people.cy, 1), /row-level security|not open/)
      await ask('ana', 'POST', `/boards/${board}/close`)
      await assert.rejects(insert('ben', people.ben, 1), /not open/)
      const act = (who: 'ben' | 'cy', call: string) =>
        clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db }) =>
          sql`select ${sql.raw(call)}(${board})`.execute(db),
        )
      await assert.rejects(act('ben', 'step_board_back'), /for those who run it/)
      await assert.rejects(act('cy', 'step_board_back'), /for those who run it/)
    }))

  test('without names leaves sums and no giver, of five people or more', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await sixInCircle(world)
      const board = await opened(world, { ...tea, anonymity: 'anonymous' })
      const give = await gives(world, board)
      for (const who of six.slice(0, 4)) await give(who, 'Tea')
      await ask('ana', 'POST', `/boards/${board}/close`)
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /Fewer than five people took part[\s\S]*Voting/)
      await give('eve', 'Bread')
      await ask('ana', 'POST', `/boards/${board}/close`)
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /5 people took part[\s\S]*Tea[\s\S]*4 dots/)
      assert.deepEqual(await db.selectFrom('board_vote').selectAll().execute(), [])
      await ask('ana', 'POST', `/boards/${board}/step-back`)
      const anew = await ask('ben', 'GET', `/boards/${board}`)
      assert.match(anew.body, /You have 3 dots left of 3/)
      assert.doesNotMatch(anew.body, /4 dots/)
      await give('ben', 'Bread')
      await ask('ana', 'POST', `/boards/${board}/close`, { without: 'yes' })
      const { body } = await ask('ben', 'GET', `/boards/${board}`)
      assert.match(body, /so nothing is shown/)
      assert.doesNotMatch(body, /1 dot</)
      assert.deepEqual(await db.selectFrom('board_vote').selectAll().execute(), [])
    }))

  test('on groups counts each with what is in it, and what stands alone', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const board = await opened(world)
      await wrote(world, board, { ana: 'A walk', ben: 'Tea', fay: 'Bread' })
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      const notes = await notesOf(world, board)
      const both = [notes['Tea'] ?? '', notes['Bread'] ?? '']
      await ask('ben', 'POST', `/boards/${board}/moves`, { notes: both, to: 'new', name: 'Warmth' })
      assert.equal((await ask('ben', 'POST', `/boards/${board}/voting`, { dots: '2', votesOn: 'groups' })).status, 403)
      await ask('ana', 'POST', `/boards/${board}/voting`, { dots: '2', votesOn: 'groups', showsVotes: 'yes' })
      const { id } = await db.selectFrom('board_group').select('id').executeTakeFirstOrThrow()
      for (const give of [`group ${id}`, `group ${id}`]) await ask('ben', 'POST', `/boards/${board}/dots`, { give })
      await ask('fay', 'POST', `/boards/${board}/dots`, { give: `note ${notes['A walk']}` })
      assert.equal((await ask('fay', 'POST', `/boards/${board}/dots`, { give: `note ${notes['Tea']}` })).status, 404)
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /Warmth[\s\S]*2 so far/)
      await ask('ana', 'POST', `/boards/${board}/close`)
      assert.match((await ask('ana', 'GET', `/boards/${board}/text`)).body, /- Warmth: 2\n- A walk: 1/)
      await ask('ana', 'POST', `/boards/${board}/step-back`)
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /no dots left/)
    }))
})

describe('a poll', () => {
  test('takes one answer of each, the last, and shows what was chosen', () =>
    inWorld(async (world) => {
      const { ask } = world
      const board = await opened(world, { ...tea, kind: 'poll', anonymity: 'named' }, 'ben')
      const notes = await notesOf(world, board)
      const answer = (who: 'ben' | 'fay' | 'cy', ...words: string[]) =>
        ask(who, 'POST', `/boards/${board}/answer`, { items: words.map((one) => `note ${notes[one]}`) })
      await answer('fay', 'Tea')
      await answer('fay', 'Bread')
      await answer('ben', 'Tea', 'Bread')
      assert.equal((await answer('cy', 'Tea')).status, 404)
      assert.equal((await ask('ben', 'POST', `/boards/${board}/answer`, { items: `note ${board}` })).status, 404)
      await ask('ben', 'POST', `/boards/${board}/close`)
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /1 person<[\s\S]*Fay Roy/)
      assert.match((await ask('ana', 'GET', `/boards/${board}/text`)).body, /- Bread: 1\n- Tea: 0/)
    }))

  test('takes as many answers as fit where several may be chosen', () =>
    inWorld(async (world) => {
      const { ask } = world
      const board = await opened(world, { ...tea, kind: 'poll', isMany: 'yes', anonymity: 'named', showsVotes: 'yes' })
      const notes = await notesOf(world, board)
      const items = ['Tea', 'Bread'].map((one) => `note ${notes[one]}`)
      assert.equal((await ask('ben', 'POST', `/boards/${board}/answer`, { items })).status, 303)
      assert.match((await ask('fay', 'GET', `/boards/${board}`)).body, /Tea<\/b>[\s\S]*1 jusqu’ici/)
      assert.equal((await ask('ben', 'POST', `/boards/${board}/answer`)).status, 303)
      assert.equal(await dotsOf(world, board), 0)
    }))
})
