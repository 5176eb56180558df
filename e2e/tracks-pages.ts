import assert from 'node:assert/strict'
import type { GatheringId, TrackPromptId } from '#database'
import { morning } from '#world/people.ts'
import { quarterly } from '../src/gatherings/testing/planning.ts'
import { week } from '../src/tracks/testing/tracks.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export interface Later {
  /** Over, and open for those who were not there; and one that is over where nothing is open. */
  readonly open: GatheringId
  readonly none: GatheringId
  readonly prompt: TrackPromptId
}

const days = { startsOn: '2026-03-02', endsOn: '2026-03-08' }
const recording = { url: 'https://video.example.org/r/1', hasConsent: 'yes', whileOpen: 'yes' }

/** Two calls of Circle's are over. Of one, those who were not there read, watch and answer: Ben has. */
export async function takePartLater(journey: Journey): Promise<Later> {
  const { clone, people } = journey
  const [open, none] = [await held(journey), await held(journey)]
  const path = `/gatherings/${open}/track`
  await say(journey, 'ana', path, { ...week, ...days, ...recording })
  const prompts = clone.system.selectFrom('track_prompt').select('id').orderBy('id')
  const { id: prompt } = await prompts.executeTakeFirstOrThrow()
  await say(journey, 'ben', path, { [`answer-${prompt}`]: 'I call the *clerk*.' })
  await say(journey, 'ana', `/gatherings/${open}/attendance`, { [`of-${people.ben}`]: 'late' })
  return { open, none, prompt }
}

async function held(journey: Journey): Promise<GatheringId> {
  const { communities, clone } = journey
  const once = { ...quarterly, pace: 'once' }
  const all = clone.system.selectFrom('gathering').select('id')
  const before = new Set((await all.execute()).map(({ id }) => id))
  await say(journey, 'ana', `/communities/${communities.circle}/gatherings/new`, once)
  const id = (await all.execute()).find((one) => !before.has(one.id))?.id
  assert.ok(id)
  const past = { starts_at: morning.subtract({ hours: 3 }) }
  await clone.system.updateTable('gathering').set(past).where('id', '=', id).execute()
  return id
}

export function trackPages({ later: { open, none, prompt } }: Full): SomePage[] {
  const path = `/gatherings/${open}/track`
  return [
    ...seen('ben', [path, `/gatherings/${open}`]),
    ...seen('fay', [path, `${path}/arranging`]),
    ...seen('ana', [path, `/gatherings/${open}/attendance`, `/gatherings/${none}/track/arranging`]),
    wrong('ana', path, { arranging: 'yes', startsOn: '2026-03-08', endsOn: '2026-03-01', url: 'x' }),
    { ...wrong('ana', path, { ...week, ...days }), status: 409 },
    wrong('fay', path, { [`answer-${prompt}`]: 'x'.repeat(4001) }),
  ]
}
