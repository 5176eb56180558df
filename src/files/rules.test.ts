import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileId } from '#database'
import { newId } from '#kernel/id.ts'
import { personas, tokenFor } from '#world/people.ts'
import { inWorld, morning } from '#world/world.ts'
import { ownFileRules } from './rules.ts'
import { listOwnFiles } from './queries.ts'

test('a file that hangs on nothing is its sender’s while she belongs, by rule and in SQL', () =>
  inWorld(async ({ db, clone, people, communities }) => {
    const files = [
      { owner_id: people.ben, community_id: communities.circle },
      { owner_id: people.ana, community_id: communities.grove },
      // Gus sent it before he left.
      { owner_id: people.gus, community_id: communities.circle },
    ].map((of) => ({ ...of, id: newId<FileId>() }))
    const rest = { state: 'ready', name: 'a.txt', type: 'text/plain', bytes: 1, created_at: morning } as const
    await db
      .insertInto('file')
      .values(files.map((file) => ({ ...file, ...rest })))
      .execute()
    const readers: Record<string, number> = {}
    for (const who of [...personas, 'visitor'] as const) {
      const token = who === 'visitor' ? null : tokenFor(who)
      await clone.visits({ token, now: morning, mode: 'read' }, async ({ db: tx, viewer }) => {
        const ids = files.map(({ id }) => id)
        const found = new Set((await listOwnFiles(tx, viewer, ids)).map(({ id }) => id))
        for (const { id, owner_id: ownerId, community_id: communityId } of files) {
          const mayRead = ownFileRules.read(viewer, { ownerId, communityId })
          assert.equal(found.has(id), mayRead, `${who} and a file of ${ownerId}`)
          assert.equal(ownFileRules.remove(viewer, { ownerId, communityId }), mayRead)
          if (mayRead) readers[who] = (readers[who] ?? 0) + 1
        }
      })
    }
    assert.deepEqual(readers, { ana: 1, ben: 1 })
  }))
