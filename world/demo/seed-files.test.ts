import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { folderStore } from '#kernel/files/folder-store.ts'
import { emptyTemplate, openClone } from '#world/clone.ts'
import { keyOf } from '../../src/files/index.ts'
import { seedDemo } from './seed.ts'
import { seedFiles } from './seed-files.ts'

test('the demonstration network has files to look at, which the store holds', async () => {
  const clone = await openClone(emptyTemplate())
  after(() => clone.drop())
  const folder = await mkdtemp(join(tmpdir(), 'hearth-demo-'))
  after(() => rm(folder, { recursive: true }))
  const store = folderStore(folder)
  const now = Temporal.Instant.from('2026-04-20T19:00:00Z')
  await seedDemo(clone.system, now)
  await seedFiles(clone.system, store, now)
  const files = await clone.system.selectFrom('file').selectAll().orderBy('id').execute()
  assert.deepEqual(
    files.map(({ name, state, owner_id: owner }) => [name, state, owner]),
    [
      ['court-bag.webp', 'ready', null],
      ['Court bag list.txt', 'ready', null],
    ],
  )
  for (const { id, bytes } of files) assert.equal((await buffer(await store.open(keyOf(id, 'main')))).length, bytes)
  assert.deepEqual(await readdir(store.workshop), [])
})
