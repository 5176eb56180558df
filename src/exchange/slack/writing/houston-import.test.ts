import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { conversationsPath, threadPath } from '../../../conversations/index.ts'
import { asked, counts, houston, joined } from '../testing/bringing.ts'
import { importSlack } from './importing.ts'

describe('the Houston export', () => {
  test('comes over, and comes once', () =>
    inWorld(async (world) => {
      const before = await counts(world)
      const report = await importSlack(world.db, { ...asked(world), path: houston, isStrict: true })
      assert.equal(report.isRefused, false)
      const { written, read } = report
      assert.deepEqual([written.people, written.claims, written.communities], [71, 70, 16])
      assert.deepEqual([written.posts, written.postsBefore], [read.came.posts, 0])
      assert.equal(written.conversations, read.came.conversations)

      const after = await counts(world)
      for (const [table, added] of [
        ['person', 71],
        ['community', 16],
        ['thread', read.came.conversations],
        ['post', 1031],
        ['invitation', 70],
        ['membership', written.memberships],
        ['reaction', written.reactions],
        ['mention', written.mentions],
      ] as const)
        assert.equal(Number(after[table]) - Number(before[table]), added, table)

      const again = await importSlack(world.db, { ...asked(world), path: houston })
      assert.deepEqual(await counts(world), after)
      assert.deepEqual([again.written.posts, again.written.postsBefore, again.written.people], [0, 1031, 0])
    }))

  test('reads well to whoever belongs, through the front door', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await importSlack(world.db, { ...asked(world), ...joined(world, communities.circle), path: houston })
      const list = await ask('ben', 'GET', conversationsPath(communities.circle))
      assert.equal(list.status, 200)
      const { id } = await world.db
        .selectFrom('thread')
        .select('id')
        .where('title', '=', "Is there a R package equivalent to Python's Mechanize?")
        .executeTakeFirstOrThrow()
      const page = await ask('ben', 'GET', threadPath(id))
      assert.equal(page.status, 200)
      assert.match(page.body, /Is there a R package equivalent/)
      assert.equal((await ask('cy', 'GET', threadPath(id))).status, 404)
    }))
})
