import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostId, ThreadId } from '#database'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/rules.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { as, everybody, type Who } from '../testing/visits.ts'
import type { Post } from './model.ts'
import { findPost } from './queries.ts'
import { postRules } from './rules.ts'

const nothing = {
  read: false,
  edit: false,
  delete: false,
  restore: false,
  react: false,
  flag: false,
  askWho: false,
  addNote: false,
  quote: false,
  markHelped: false,
}
const member = { ...nothing, read: true, react: true, flag: true, quote: true }
const author = { ...member, flag: false, edit: true, delete: true }
const team = { ...member, delete: true }
const coordinator = { ...team, askWho: true, addNote: true }
const read = { ...nothing, read: true }

type Expected = Partial<Record<Who, typeof nothing>>

// Who may do what to each post; whoever is not named may do nothing. docs/permissions.md prints this table.
const expected: Readonly<Record<string, Expected>> = {
  'opening words by Ana': { ana: { ...member, flag: false, edit: true }, ben: member, fay: member },
  'a reply by Ben': { ana: coordinator, ben: author, fay: team },
  'an answer by Ana to Ben': { ana: author, ben: { ...member, markHelped: true }, fay: team },
  'a reply by Ben that is hidden': { ana: { ...read, askWho: true }, ben: read, fay: read },
  'a reply that Ben deleted': { ana: { ...read, askWho: true }, ben: { ...read, restore: true }, fay: read },
  'a reply in a closed conversation by Ben': {
    ana: { ...coordinator, quote: false },
    ben: { ...author, quote: false },
    fay: { ...team, quote: false },
  },
  'a reply in hidden Grove by Ana': { ana: author, eve: coordinator },
  'a reply in a deleted conversation': {},
}

test('each persona may do to each post what the table says, and the SQL agrees', () =>
  inWorld(async (world) => {
    for (const [name, id] of Object.entries(await subjects(world))) {
      const answers = expected[name]
      assert.ok(answers, name)
      const subject = await bare(world, id)
      for (const who of everybody) {
        const may = answers[who] ?? nothing
        await as(world, who, async ({ db, viewer }) => {
          assert.deepEqual(can(postRules, viewer, subject), may, `${name}, by rule, for ${who}`)
          for (const through of [db, world.db]) {
            const found = findPost(through, viewer, id)
            if (may.read) assert.equal((await found).id, id, `${name}, by query, for ${who}`)
            else await assert.rejects(found, NotFound, `${name}, by query, for ${who}`)
          }
        })
      }
    }
  }))

async function subjects(world: World): Promise<Record<string, PostId>> {
  const { db, threads, people } = world
  const [closed, gone, marked] = await Promise.all([1, 2, 3].map(() => copyOf(world, threads.listening)))
  assert.ok(closed && gone && marked)
  await db.updateTable('thread').set({ closed_at: morning }).where('id', '=', closed).execute()
  await db.updateTable('thread').set({ deleted_at: morning, deleted_by: people.ben }).where('id', '=', gone).execute()
  const hidden = await postOf(world, marked, 3)
  await db.updateTable('post').set({ hidden_at: morning }).where('id', '=', hidden).execute()
  const deleted = await postOf(world, marked, 2)
  await db.updateTable('post').set({ deleted_at: morning, deleted_by: people.ben }).where('id', '=', deleted).execute()
  return {
    'opening words by Ana': await postOf(world, threads.listening, 1),
    'a reply by Ben': await postOf(world, threads.listening, 2),
    'an answer by Ana to Ben': await postOf(world, threads.waiting, 2),
    'a reply by Ben that is hidden': hidden,
    'a reply that Ben deleted': deleted,
    'a reply in a closed conversation by Ben': await postOf(world, closed, 2),
    'a reply in hidden Grove by Ana': await postOf(world, threads.quiet, 2),
    'a reply in a deleted conversation': await postOf(world, gone, 2),
  }
}

async function postOf({ db }: World, thread: ThreadId, seq: number): Promise<PostId> {
  const post = db.selectFrom('post').select('id').where('thread_id', '=', thread).where('seq', '=', seq)
  return (await post.executeTakeFirstOrThrow()).id
}

async function copyOf({ db }: World, id: ThreadId): Promise<ThreadId> {
  const copy = crypto.randomUUID() as ThreadId
  const { findable: _, ...thread } = await db
    .selectFrom('thread')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('thread')
    .values({ ...thread, id: copy })
    .execute()
  const posts = await db.selectFrom('post').selectAll().where('thread_id', '=', id).execute()
  const copies = posts.map(({ findable: _words, ...post }) => ({
    ...post,
    id: crypto.randomUUID() as PostId,
    thread_id: copy,
  }))
  await db.insertInto('post').values(copies).execute()
  return copy
}

/** The noun itself, whoever may read it. */
async function bare({ db }: World, id: PostId): Promise<Post> {
  const row = await db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .where('post.id', '=', id)
    .selectAll('post')
    .select(['thread.author_id as threadAuthorId', 'thread.kind as threadKind', 'thread.closed_at as closedAt'])
    .select('thread.deleted_at as threadDeletedAt')
    .executeTakeFirstOrThrow()
  return {
    id,
    threadId: row.thread_id,
    communityId: row.community_id,
    threadAuthorId: row.threadAuthorId,
    threadKind: row.threadKind,
    isThreadClosed: row.closedAt !== null,
    isOver: false,
    isThreadDeleted: row.threadDeletedAt !== null,
    seq: row.seq,
    authorId: row.author_id,
    myMasks: [],
    html: row.html,
    note: null,
    language: null,
    editedAt: row.edited_at,
    helpedAt: row.helped_at,
    hiddenAt: row.hidden_at,
    redactedAt: row.redacted_at,
    deletedAt: row.deleted_at,
    deletedBy: row.deleted_by,
    createdAt: row.created_at,
  }
}
