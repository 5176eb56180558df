import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { CommunityId } from '#database'
import { wordsIn } from '#kernel/words.ts'
import { inWorld, type World } from '#world/world.ts'
import { removalPath, returnPath } from '../paths.ts'
import { membershipJobs } from './jobs.ts'

interface Queued {
  readonly payload: unknown
  readonly minutes: number
}

/** What waits to be told, once the answer is on its way. */
async function queued({ db }: World): Promise<Queued> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await sql<Queued>`
      select payload, extract(epoch from run_at - created_at)::int / 60 as minutes
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'tellOfRemoval'`.execute(db)
    if (rows[0]) return rows[0]
    await setTimeout(20)
  }
  throw new Error('nothing waits')
}

async function tell({ db, mailer }: World, payload: unknown): Promise<void> {
  const [job] = membershipJobs({ system: db, mailer, wordsIn })
  await job?.run(payload)
}

async function remove(world: World, community: CommunityId): Promise<unknown> {
  const { ask, people } = world
  const who = community === world.communities.grove ? 'eve' : 'ana'
  const whom = community === world.communities.grove ? people.ana : people.fay
  assert.equal((await ask(who, 'POST', removalPath(community, whom), { reason: 'movedOn' })).status, 303)
  const { payload, minutes } = await queued(world)
  assert.equal(minutes, 10)
  return payload
}

describe('somebody whose membership was ended', () => {
  test('is told by letter, in her language, with the reason', () =>
    inWorld(async (world) => {
      await tell(world, await remove(world, world.communities.circle))
      const [letter] = world.mailer.kept()
      assert.equal(letter?.to, 'fay@example.org')
      assert.equal(letter?.language, 'fr')
      assert.match(letter?.text ?? '', /votre adhésion à la communauté « Le Cercle »/)
      assert.match(letter?.text ?? '', /votre travail a changé/)
      assert.doesNotMatch(letter?.subject ?? '', /Cercle/)
    }))

  test('is told of a hidden community without its name', () =>
    inWorld(async (world) => {
      await tell(world, await remove(world, world.communities.grove))
      const [letter] = world.mailer.kept()
      assert.match(letter?.text ?? '', /one of the communities at Harbour has ended/)
      assert.doesNotMatch(letter?.text ?? '', /Grove/)
    }))

  test('is told nothing where it was undone before', () =>
    inWorld(async (world) => {
      const { circle } = world.communities
      const payload = await remove(world, circle)
      assert.equal((await world.ask('ana', 'POST', returnPath(circle, world.people.fay))).status, 303)
      await tell(world, payload)
      assert.equal(world.mailer.kept().length, 0)
    }))
})
