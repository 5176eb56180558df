import assert from 'node:assert/strict'
import type { GatheringId, GatheringReadingId } from '#database'
import type { World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'

/** What the form sends for something that is read before a call. */
export const chapter = {
  title: 'Waiting rooms',
  author: 'A. Writer',
  url: 'https://library.example.org/waiting',
  minutes: '20',
  how: 'before',
  questions: 'What surprised you?\n\n  What would you try?  ',
}

/** Ana plans a call of Circle's and puts in what is read for it. */
export async function withReading(
  world: World,
): Promise<{ id: GatheringId; path: string; reading: GatheringReadingId }> {
  const id = await planned(world)
  const path = `/gatherings/${id}/readings`
  const sent = await world.ask('ana', 'POST', path, chapter)
  assert.equal(sent.status, 303, sent.body)
  const { id: reading } = await world.db.selectFrom('gathering_reading').select('id').executeTakeFirstOrThrow()
  return { id, path, reading }
}
