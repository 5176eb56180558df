import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { FileId } from '#database'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { conversationJobs } from '../conversations/index.ts'
import { postRow } from '../conversations/testing/looks.ts'
import { sweep } from './jobs.ts'
import { unguardedHang } from './commands.ts'

describe('a file that hangs on a post', () => {
  test('goes with it, comes back with it, and is gone for good when the post cannot come back', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clock, outside } = world
      const id = await hang(world, 'notes.txt')
      const { id: post } = await postRow(db, threads.listening, 4)
      const opened = async (who: 'ana' | 'ben') => (await ask(who, 'GET', `/files/${id}/download`)).status
      await ask('ben', 'POST', `/posts/${post}/deletion`)
      assert.deepEqual([await opened('ana'), await opened('ben')], [404, 404])
      assert.doesNotMatch((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, /notes\.txt/)

      await ask('ben', 'POST', `/posts/${post}/restoration`)
      assert.equal(await opened('ana'), 200)
      await ask('ben', 'POST', `/posts/${post}/deletion`)
      clock.pass({ hours: 25 })
      for (const job of conversationJobs(outside)) if (job.name === 'forgetFiles') await job.run(null)
      await sweep(outside)
      assert.deepEqual(await db.selectFrom('file').selectAll().execute(), [])
      await assert.rejects(outside.files.open(`${id.slice(-2)}/${id}`))
    }))

  test('goes for good with a conversation that is deleted', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clock, outside } = world
      const id = await hang(world, 'notes.txt')
      await ask('ana', 'POST', `/threads/${threads.listening}/deletion`)
      assert.equal((await ask('ben', 'GET', `/files/${id}/download`)).status, 404)
      clock.pass({ hours: 25 })
      for (const job of conversationJobs(outside)) if (job.name === 'forgetFiles') await job.run(null)
      assert.deepEqual(await db.selectFrom('file').selectAll().execute(), [])
    }))

  test('moves with its conversation, and is opened by those alone who read there', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities, people } = world
      const id = await hang(world, 'notes.txt')
      await db
        .updateTable('membership')
        .set({ roles: sql`array['coordinator']::role[]` })
        .where('community_id', '=', communities.grove)
        .where('person_id', '=', people.ana)
        .execute()
      const moved = await ask('ana', 'POST', `/threads/${threads.listening}/move`, { to: communities.grove })
      assert.equal(moved.status, 303)
      assert.equal((await ask('eve', 'GET', `/files/${id}/download`)).body, 'words')
      assert.equal((await ask('ben', 'GET', `/files/${id}/download`)).status, 404)
    }))

  test('is taken off and described anew by the author of the post, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const id = await hang(world, 'notes.txt')
      const { id: post } = await postRow(db, threads.listening, 4)
      const form = await ask('ben', 'GET', `/posts/${post}/edit`)
      assert.match(form.body, new RegExp(`name="file-${id}" value="${id}"`))
      const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
      const fresh = await send(world, 'ben', 'better.txt')
      const change = { body: 'A file', seen, 'with-files': '1', files: fresh }
      assert.equal((await ask('ana', 'POST', `/posts/${post}/edit`, change)).status, 403)
      assert.equal((await ask('ben', 'POST', `/posts/${post}/edit`, { body: 'A file', seen })).status, 303)
      assert.equal((await ask('ana', 'GET', `/files/${id}/download`)).status, 200, 'a form without files changes none')

      assert.equal((await ask('ben', 'POST', `/posts/${post}/edit`, change)).status, 303)
      assert.equal((await ask('ana', 'GET', `/files/${id}/download`)).status, 404)
      assert.equal((await ask('ana', 'GET', `/files/${fresh}/download`)).status, 200)
      const page = await ask('ana', 'GET', `/threads/${threads.listening}`)
      assert.match(page.body, /better\.txt/)
      assert.doesNotMatch(page.body, /notes\.txt/)
    }))

  test('tells in no event, notice or letter what it is called, nor in its row whose it was', () =>
    inWorld(async (world) => {
      const { db } = world
      await hang(world, 'a name that tells.txt')
      for (const table of ['event', 'notice', 'draft'] as const) {
        const { rows } = await sql<{
          text: string
        }>`select ${sql.table(table)}::text as text from ${sql.table(table)}`.execute(db)
        if (table === 'event') assert.ok(rows.length > 0)
        assert.doesNotMatch(rows.map(({ text }) => text).join(), /name that tells/, table)
      }
      const { rows } = await sql<{ text: string }>`select file::text as text from file`.execute(db)
      assert.equal(rows.length, 1)
      assert.doesNotMatch(rows[0]?.text ?? '', new RegExp(world.people.ben))
    }))

  test('is called nothing of its own where who wrote the post is not told', () =>
    inWorld(async (world) => {
      const { db, clone, communities, threads } = world
      const id = await send(world, 'ben', 'maria’s plan.txt')
      const { id: post } = await postRow(db, threads.listening, 2)
      await clone.visits({ token: tokenFor('ben'), now: morning, mode: 'write' }, ({ db: tx, viewer }) =>
        unguardedHang(tx, viewer, {
          on: { post },
          communityId: communities.circle,
          files: [{ id, alt: '' }],
          isMasked: true,
        }),
      )
      const row = await db.selectFrom('file').select(['name', 'owner_id']).executeTakeFirstOrThrow()
      assert.deepEqual(row, { name: 'text-1.txt', owner_id: null })
    }))

  test('is nobody’s to hang up twice, and at most ten hang together', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const ids: string[] = []
      for (let count = 0; count < 12; count++) ids.push(await send(world, 'ben', `${count}.txt`))
      const path = `/threads/${threads.listening}/replies`
      await ask('ben', 'POST', path, { body: 'All of them', files: ids })
      await ask('ben', 'POST', path, { body: 'And again', files: ids })
      const counts = await db
        .selectFrom('file')
        .where('post_id', 'is not', null)
        .groupBy('post_id')
        .select(sql<number>`count(*)::int`.as('count'))
        .execute()
      assert.deepEqual(
        counts.map(({ count }) => count).toSorted((a, b) => a - b),
        [2, 10],
      )
    }))
})

test('a file that nobody hangs up is swept after some days, and an upload that stopped half-way sooner', () =>
  inWorld(async (world) => {
    const { db, clock, outside } = world
    await send(world, 'ben', 'kept.txt')
    const half = await send(world, 'ben', 'half.txt')
    await db.updateTable('file').set({ state: 'uploading' }).where('id', '=', half).execute()
    await sweep(outside)
    clock.pass({ hours: 2 })
    await sweep(outside)
    assert.deepEqual(await db.selectFrom('file').select('name').execute(), [{ name: 'kept.txt' }])
    clock.pass({ hours: 24 * 15 })
    await sweep(outside)
    assert.deepEqual(await db.selectFrom('file').select('name').execute(), [])
  }))

async function send({ ask, communities }: World, who: 'ben', name: string): Promise<FileId> {
  const files = [{ name, content: 'words' }]
  const { status, body } = await ask(who, 'POST', `/communities/${communities.circle}/files`, {}, { files })
  assert.equal(status, 200)
  return (/name="file-[^"]+" value="([^"]+)"/.exec(body)?.[1] ?? '') as FileId
}

async function hang(world: World, name: string): Promise<FileId> {
  const id = await send(world, 'ben', name)
  const path = `/threads/${world.threads.listening}/replies`
  assert.equal((await world.ask('ben', 'POST', path, { body: 'A file', files: id })).status, 303)
  return id
}
