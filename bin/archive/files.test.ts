import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { folderStore } from '#kernel/files/folder-store.ts'
import { emptyTemplate, openClone } from '#world/clone.ts'
import { inWorld } from '#world/world.ts'
import { keyOf } from '../../src/files/index.ts'
import { photograph } from '../../src/files/testing/samples.ts'
import { filesCounted } from './file-lines.ts'
import { readArchive } from './read.ts'
import { archiveLines, type Counts } from './write.ts'

test('a backup holds the files that people sent, and they come back to the last byte', () =>
  inWorld(async ({ ask, communities, outside, clone, db }) => {
    for (const file of [
      { name: 'garden.jpg', content: await photograph() },
      { name: 'long.txt', content: 'words '.repeat(100_000) },
    ]) {
      const { status } = await ask('ben', 'POST', `/communities/${communities.circle}/files`, {}, { files: [file] })
      assert.equal(status, 200)
    }
    const counts: Counts = {}
    const archive = archiveLines(clone.urls.owner, counts, outside.files)
    const lines = (await Array.fromAsync(archive)).join('').trimEnd().split('\n')
    assert.equal(counts[filesCounted], 3, 'a picture in two sizes, and a text')

    const folder = await mkdtemp(join(tmpdir(), 'hearth-restored-'))
    const store = folderStore(folder)
    const empty = await openClone(emptyTemplate())
    try {
      await assert.rejects(readArchive(empty.urls.owner, from(lines)), /no place for them/)
      assert.deepEqual(await readArchive(empty.urls.owner, from(lines), store), counts)
      for (const { id } of await db.selectFrom('file').select('id').execute()) {
        const [was, is] = await Promise.all(
          [outside.files, store].map(async (one) => buffer(await one.open(keyOf(id, 'main')))),
        )
        assert.ok(was && is?.equals(was))
      }
      assert.deepEqual(await readdir(store.workshop), [])
    } finally {
      await empty.drop()
      await rm(folder, { recursive: true })
    }
  }))

function from(list: readonly string[]): AsyncIterator<string> {
  return (async function* () {
    yield* list
  })()
}
