import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { promisify } from 'node:util'
import { bucketStore } from '#kernel/files/bucket-store.ts'
import { folderStore } from '#kernel/files/folder-store.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { inWorld, type World } from '#world/world.ts'
import { sweep } from './jobs.ts'
import { withBucket } from './testing/s3.ts'
import { png } from './testing/samples.ts'

describe('a store of files', () => {
  for (const [name, withStore] of [
    ['a folder', inFolder],
    ['a bucket', inBucket],
  ] as const) {
    test(`keeps, opens in parts and forgets: ${name}`, () =>
      withStore(async (store) => {
        await mkdir(store.workshop, { recursive: true })
        const path = join(store.workshop, 'made')
        await writeFile(path, 'abcdefghij')
        await store.keep('ab/first', path)
        assert.deepEqual(await readdir(store.workshop), [])
        assert.equal(await text(await store.open('ab/first')), 'abcdefghij')
        assert.equal(await text(await store.open('ab/first', { from: 2, to: 4 })), 'cde')
        await store.remove('ab/first')
        await store.remove('ab/first')
        await assert.rejects(store.open('ab/first'), { key: 'errors.storeAway', status: 503 })
      }))
  }
})

describe('a bucket that is away', () => {
  test('is said so, keeps no half of anything, and everything goes on when it is back', () =>
    withBucket(async (bucket) => {
      const folder = await mkdtemp(join(tmpdir(), 'hearth-bucket-'))
      const files = bucketStore(bucket.address, folder)
      await inWorld(
        async (world) => {
          const { ask, db, threads } = world
          const first = await send(world, 'before.png', await png())
          assert.equal(first.status, 200)
          const id = idIn(first.body)
          assert.equal((await ask('ben', 'GET', `/files/${id}/small`)).status, 200)

          await bucket.away()
          const refused = await send(world, 'meanwhile.txt', 'words')
          assert.deepEqual([refused.status, refused.body], [422, away])
          const words = { body: 'Words that stay.' }
          const form = { files: [{ name: 'meanwhile.txt', content: 'words' }] }
          const replied = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, words, form)
          assert.equal(replied.status, 422)
          assert.match(replied.body, /meanwhile\.txt: Files cannot be reached just now/)
          assert.match(replied.body, /Words that stay\.<\/textarea>/)
          assert.equal((await ask('ben', 'GET', `/files/${id}/small`)).status, 503)
          assert.equal((await db.selectFrom('file').selectAll().execute()).length, 1)
          await ask('ben', 'POST', `/files/${id}/removal`)
          await assert.rejects(sweep(world.outside))

          await bucket.back()
          assert.equal((await send(world, 'after.txt', 'words')).status, 200)
          await sweep(world.outside)
          assert.deepEqual(await db.selectFrom('file_leftover').selectAll().execute(), [])
          await assert.rejects(files.open(`${id.slice(-2)}/${id}`))
        },
        { files },
      )
      await rm(folder, { recursive: true, force: true })
    }))
})

describe('a file that is given up while it comes', () => {
  test('is said so, and leaves nothing in the store', () =>
    inFolder(async (store) => {
      let giveUp = () => Promise.resolve()
      const files: FileStore = {
        ...store,
        keep: async (key, path) => {
          await giveUp()
          await store.keep(key, path)
        },
      }
      await inWorld(
        async (world) => {
          const { db, outside } = world
          giveUp = async () => {
            await db.deleteFrom('file').execute()
            await sweep(outside)
          }
          const { status, body } = await send(world, 'late.png', await png())
          assert.deepEqual([status, /took too long to come/.test(body)], [422, true])
          assert.deepEqual(await db.selectFrom('file').selectAll().execute(), [])
        },
        { files },
      )
      const left = await readdir(dirname(store.workshop), { recursive: true, withFileTypes: true })
      assert.deepEqual(
        left.filter((entry) => entry.isFile()).map(({ name }) => name),
        [],
      )
    }))
})

describe('a disk that is full', () => {
  test('is said so, keeps the words, and nothing half-written', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-full-'))
    const [mounted] = await Promise.allSettled([run('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', folder])])
    if (mounted.status === 'rejected') {
      await rm(folder, { recursive: true })
      return context.skip('only root may make a small disk to fill; run this test as root to see it')
    }
    try {
      await inWorld((world) => onSmallDisk(world, folder), { files: folderStore(folder) })
    } finally {
      await run('umount', [folder])
      await rm(folder, { recursive: true })
    }
  })
})

async function onSmallDisk(world: World, folder: string): Promise<void> {
  const { ask, db, threads } = world
  assert.equal((await send(world, 'first.txt', 'a'.repeat(200_000))).status, 200)
  const refused = await send(world, 'second.txt', 'a'.repeat(900_000))
  assert.equal(refused.status, 422)
  assert.match(refused.body, /There is no room left for files just now\. Nothing of it was kept/)
  const files = [
    { name: 'second.txt', content: 'a'.repeat(900_000) },
    { name: 'third.txt', content: 'a small one' },
  ]
  const replied = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'Words.' }, { files })
  assert.match(replied.body, /second\.txt: There is no room left/)
  assert.match(replied.body, /Words\.<\/textarea>/)
  assert.equal(await text(await world.outside.files.open(keyIn(replied.body))), 'a small one')
  assert.deepEqual(await readdir(join(folder, 'workshop')), [])
  const names = await db.selectFrom('file').select('name').orderBy('id').execute()
  assert.deepEqual(names, [{ name: 'first.txt' }, { name: 'third.txt' }])
}

const away = 'Files cannot be reached just now. Nothing is lost. Please try again in a few minutes.'
const run = promisify(execFile)

function send({ ask, communities }: World, name: string, content: string | Buffer) {
  return ask('ben', 'POST', `/communities/${communities.circle}/files`, {}, { files: [{ name, content }] })
}

function idIn(body: string): string {
  return /name="file-[^"]+" value="([^"]+)"/.exec(body)?.[1] ?? ''
}

function keyIn(body: string): string {
  const id = idIn(body)
  return `${id.slice(-2)}/${id}`
}

async function inFolder(work: (store: FileStore) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-store-'))
  await work(folderStore(folder))
  await rm(folder, { recursive: true })
}

async function inBucket(work: (store: FileStore) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-store-'))
  await withBucket(({ address }) => work(bucketStore(address, folder)))
  await rm(folder, { recursive: true })
}
