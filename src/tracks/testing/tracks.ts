import assert from 'node:assert/strict'
import type { GatheringId, TrackPromptId } from '#database'
import type { World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'

/** What the team sends: open for a week from the day of the gathering, with two questions of its own. */
export const week = {
  arranging: 'yes',
  seen: '0',
  startsOn: '2026-03-10',
  endsOn: '2026-03-16',
  words: 'We spoke about **court days**.',
  url: '',
  own: 'What do you do first?\nWhat would help?',
}

type Around = Pick<World, 'ask' | 'communities' | 'clock' | 'db'>

/** A call of Circle's that was three hours ago, on Tuesday 10 March 2026 in Vancouver. */
export async function heldGathering(world: Around): Promise<GatheringId> {
  const id = await planned(world, { pace: 'once' })
  const at = Temporal.Instant.from('2026-03-10T23:00:00Z')
  world.clock.pass({ hours: world.clock.now().until(at).total('hours') })
  return id
}

/** Ana opens it for those who were not there. */
export async function openedTrack(
  world: Around,
  differs: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<{ id: GatheringId; path: string; prompts: readonly TrackPromptId[] }> {
  const id = await heldGathering(world)
  const path = `/gatherings/${id}/track`
  const sent = await world.ask('ana', 'POST', path, { ...week, ...differs })
  assert.equal(sent.status, 303, sent.body)
  return { id, path, prompts: await promptsOf(world) }
}

export async function promptsOf({ db }: Pick<World, 'db'>): Promise<readonly TrackPromptId[]> {
  return (await db.selectFrom('track_prompt').select('id').orderBy('id').execute()).map(({ id }) => id)
}
