import type { GatheringId, GatheringReadingId } from '#database'
import { chapter } from '../src/readings/testing/readings.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { say } from './full-saying.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Circle reads something before its call, and something at it. */
export async function readSome(journey: Journey, next: GatheringId): Promise<GatheringReadingId> {
  const path = `/gatherings/${next}/readings`
  await say(journey, 'ana', path, chapter)
  await say(journey, 'ana', path, { ...chapter, title: 'A page', how: 'together', url: '', questions: '' })
  const all = journey.clone.system.selectFrom('gathering_reading').select('id').orderBy('position')
  const { id } = await all.limit(1).executeTakeFirstOrThrow()
  return id
}

export function readingPages({ gatherings: { next, moved, reading } }: Full): SomePage[] {
  const path = `/gatherings/${next}/readings`
  const editing = `/readings/${reading}/editing`
  return [
    ...seen('ben', [path, `/gatherings/${next}`, `/gatherings/${moved}/readings`]),
    ...seen('fay', [path, editing]),
    ...seen('ana', [path, editing, `/gatherings/${moved}/readings`]),
    wrong('ana', path, { title: '', url: 'x', minutes: 'x' }),
    wrong('fay', editing, { title: '', url: 'x', minutes: 'x', seen: '1' }),
    { ...wrong('ana', editing, { ...chapter, seen: '9' }), status: 409 },
    { who: 'visitor', path: editing, status: 404 },
  ]
}
