import { morning } from '#world/people.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import type { Gatherings } from './gatherings-pages.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Of Circle's first session those who came are asked; of its calls one was spoken of by enough, one by too few. */
export async function askFeedback(
  { clone, communities }: Journey,
  { session, next, moved }: Gatherings,
): Promise<void> {
  const db = clone.system
  const form = { community_id: communities.circle, asks_words: true, opened_at: morning }
  const open = { ...form, questions: ['worth' as const, 'safe' as const], closes_at: morning.add({ hours: 300 }) }
  const shut = { ...open, closes_at: morning, released_at: morning }
  await db
    .insertInto('feedback_form')
    .values([
      { ...open, gathering_id: session },
      { ...shut, gathering_id: next, answers: 12 },
      { ...shut, gathering_id: moved },
    ])
    .execute()
  const of = { gathering_id: next, community_id: communities.circle }
  const parts = [
    { band: 'lowToMiddle', count: 5 },
    { band: 'high', count: 7 },
  ]
  await db
    .insertInto('feedback_result')
    .values([
      { ...of, question: 'worth', leaning: 'high', tenths: 38, parts: JSON.stringify(parts) },
      { ...of, question: 'safe', leaning: 'high', tenths: null },
    ])
    .execute()
  await db
    .insertInto('feedback_said')
    .values({ ...of, about: 'helped', words: 'The *round*.' })
    .execute()
}

export function feedbackPages({ gatherings: { next, off, moved, session } }: Full): SomePage[] {
  const place = (id: string) => `/gatherings/${id}/feedback`
  const all = [next, off, moved, session].map(place)
  return [
    ...seen('ben', all),
    ...seen('fay', [...all, `${place(next)}/questions`]),
    ...seen('ana', [...all, `${place(next)}/questions`]),
    wrong('ben', place(session), { 'step-worth': 'x' }),
    wrong('ben', place(session), { 'step-worth': '4', helped: 'Call 604 555 0188.' }),
    wrong('ana', `${place(next)}/questions`, { asking: 'on' }),
    { ...wrong('ben', place(next), { 'step-worth': '4' }), status: 409 },
    { who: 'visitor', path: place(next), status: 404 },
  ]
}
