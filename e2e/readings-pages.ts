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
  const note = { about: 'What surprised you?', place: 'p. 12', seen: '0' }
  await say(journey, 'ben', `/readings/${id}/notes`, {
    ...note,
    words: 'How long one waits in the dark.',
    who: 'members',
  })
  await say(journey, 'fay', `/readings/${id}/notes`, {
    ...note,
    words: 'Que la salle ait une fenêtre.',
    who: 'members',
  })
  await say(journey, 'ana', `/readings/${id}/notes`, { ...note, about: '', words: 'To look at again.', who: 'me' })
  return id
}

export function readingPages({ gatherings: { next, moved, reading } }: Full): SomePage[] {
  const path = `/gatherings/${next}/readings`
  const one = `/readings/${reading}`
  const editing = `${one}/editing`
  return [
    ...seen('ben', [one, path, `/gatherings/${next}`, `/gatherings/${moved}/readings`]),
    ...seen('fay', [one, path, editing]),
    ...seen('ana', [one, path, editing, `/gatherings/${moved}/readings`]),
    wrong('ana', path, { title: '', url: 'x', minutes: 'x' }),
    wrong('fay', editing, { title: '', url: 'x', minutes: 'x', seen: '1' }),
    { ...wrong('ana', editing, { ...chapter, seen: '9' }), status: 409 },
    wrong('ben', `${one}/notes`, { about: '', words: '', who: 'x' }),
    { who: 'visitor', path: editing, status: 404 },
  ]
}
