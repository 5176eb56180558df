import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ThreadId } from '#database'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/rules.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { as, everybody, type Who } from '../testing/visits.ts'
import type { Thread } from './model.ts'
import { findDeletedThread, findThread } from './queries.ts'
import { deletedThreadRules, destinationRules, threadRules } from './rules.ts'

const nothing = {
  read: false,
  reply: false,
  rename: false,
  pin: false,
  close: false,
  move: false,
  askGuests: false,
  delete: false,
  bring: false,
  resolve: false,
}
const member = { ...nothing, read: true, reply: true, bring: true }
const author = { ...member, rename: true }
const team = { ...author, pin: true, close: true, move: true, delete: true }
const coordinator = { ...team, askGuests: true }

type Answers = typeof nothing
type Expected = Partial<Record<Who, Answers>>

// Who may do what to each conversation; whoever is not named may do nothing. docs/permissions.md prints this table.
const expected: Readonly<Record<string, Expected>> = {
  'a discussion by Ana': { ana: coordinator, ben: member, fay: team },
  'an ask by Ben with an answer': { ana: coordinator, ben: { ...author, resolve: true }, fay: team },
  'an ask by Fay without one': { ana: coordinator, ben: member, fay: { ...team, resolve: true } },
  'a closed announcement': {
    ana: { ...coordinator, reply: false, bring: false },
    ben: { ...member, reply: false, bring: false },
    fay: { ...team, reply: false, bring: false },
  },
  'a discussion in Meadow by Cy': { cy: coordinator },
  'a discussion in hidden Grove by Eve': { eve: coordinator, ana: member },
  'a discussion that Ana deleted': {},
}

async function subjects({ db, threads, people }: World): Promise<Record<string, ThreadId>> {
  await db
    .updateTable('thread')
    .set({ closed_at: morning, closed_by: people.fay })
    .where('id', '=', threads.news)
    .execute()
  const gone = await db
    .insertInto('thread')
    .columns([
      'id',
      'community_id',
      'kind',
      'title',
      'author_id',
      'last_posted_at',
      'created_at',
      'deleted_at',
      'deleted_by',
    ])
    .expression((from) =>
      from
        .selectFrom('thread')
        .where('id', '=', threads.listening)
        .select((row) => [
          row.fn<ThreadId>('gen_random_uuid').as('id'),
          'community_id',
          'kind',
          'title',
          'author_id',
          'last_posted_at',
          'created_at',
          row.val(morning).as('deleted_at'),
          row.val(people.ana).as('deleted_by'),
        ]),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    'a discussion by Ana': threads.listening,
    'an ask by Ben with an answer': threads.waiting,
    'an ask by Fay without one': threads.unanswered,
    'a closed announcement': threads.news,
    'a discussion in Meadow by Cy': threads.harvest,
    'a discussion in hidden Grove by Eve': threads.quiet,
    'a discussion that Ana deleted': gone.id,
  }
}

test('each persona may do to each conversation what the table says, and the SQL agrees', () =>
  inWorld(async (world) => {
    for (const [name, id] of Object.entries(await subjects(world))) {
      const answers = expected[name]
      assert.ok(answers, name)
      const subject = await bare(world, id)
      for (const who of everybody) {
        const may = answers[who] ?? nothing
        await as(world, who, async ({ db, viewer }) => {
          assert.deepEqual(can(threadRules, viewer, subject), may, `${name}, by rule, for ${who}`)
          // The second lock would hide what the first forgets, so the first is tried without it too.
          for (const through of [db, world.db]) {
            const found = findThread(through, viewer, id)
            if (may.read) assert.equal((await found).id, id, `${name}, by query, for ${who}`)
            else await assert.rejects(found, NotFound, `${name}, by query, for ${who}`)
          }
        })
      }
    }
  }))

test('a deleted conversation is there for whoever deleted it, and for nobody else', () =>
  inWorld(async (world) => {
    const id = (await subjects(world))['a discussion that Ana deleted']
    assert.ok(id)
    const subject = await bare(world, id)
    const found: Who[] = []
    for (const who of everybody) {
      await as(world, who, async ({ db, viewer }) => {
        const { read, restore } = can(deletedThreadRules, viewer, subject)
        const rows = [await findDeletedThread(db, viewer, id), await findDeletedThread(world.db, viewer, id)]
        for (const row of rows) assert.equal(row !== null, read, who)
        if (read && restore) found.push(who)
      })
    }
    assert.deepEqual(found, ['ana'])
  }))

test('a conversation may be moved to where one is of the convening team', () =>
  inWorld(async (world) => {
    const received: string[] = []
    for (const who of everybody) {
      await as(world, who, async ({ viewer }) => {
        for (const [name, id] of Object.entries(world.communities)) {
          if (name === 'harbour') continue
          const { read, receive } = can(destinationRules, viewer, { id: id as never })
          assert.ok(read || !receive)
          if (receive) received.push(`${who} ${name}`)
        }
      })
    }
    assert.deepEqual(received, ['ana circle', 'fay circle', 'cy meadow', 'eve grove'])
  }))

/** The noun itself, whoever may read it. */
async function bare({ db }: World, id: ThreadId): Promise<Thread> {
  const row = await db.selectFrom('thread').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    id,
    communityId: row.community_id,
    kind: row.kind,
    activity: row.activity,
    title: row.title,
    language: null,
    authorId: row.author_id,
    myMasks: [],
    askState: row.ask_state,
    askOutcome: row.ask_outcome,
    outcomeNote: row.outcome_note,
    resolvedAt: row.resolved_at,
    followedUpAt: row.followed_up_at,
    pinnedAt: row.pinned_at,
    closedAt: row.closed_at,
    isOver: false,
    movedAt: row.moved_at,
    staysUntil: row.stays_until,
    deletedAt: row.deleted_at,
    deletedBy: row.deleted_by,
    replyCount: row.reply_count,
    helpedCount: row.helped_count,
    lastSeq: row.last_seq,
    lastPostedAt: row.last_posted_at,
    createdAt: row.created_at,
  }
}
