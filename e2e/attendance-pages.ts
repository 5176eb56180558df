import { morning } from '#world/people.ts'
import type { Journey } from './browser.ts'
import { askFeedback } from './feedback-pages.ts'
import type { Gatherings } from './gatherings-pages.ts'
import type { Full } from './full-house.ts'
import { callBefore } from './pulse-pages.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** The first session of Circle's cycle goes on now; Ben came later, and a code is read out; those who came are asked how it was. */
export async function comeTogether(journey: Journey, gatherings: Gatherings): Promise<void> {
  const { clone, communities, people } = journey
  const { session } = gatherings
  const db = clone.system
  await db.updateTable('gathering').set({ starts_at: morning }).where('id', '=', session).execute()
  const where = { gathering_id: session, community_id: communities.circle }
  const noted = { state: 'late' as const, source: 'report' as const, minutes: 62, noted_at: morning }
  await db
    .insertInto('attendance')
    .values({ ...where, person_id: people.ben, ...noted })
    .execute()
  await db
    .insertInto('attendance_code')
    .values({ ...where, code: '0417', made_at: morning })
    .execute()
  await callBefore(journey, gatherings)
  await askFeedback(journey, gatherings)
}

export function attendancePages({ gatherings: { next, session } }: Full): SomePage[] {
  const place = `/gatherings/${session}/attendance`
  return [
    ...seen('ben', [place, `/gatherings/${session}`]),
    ...seen('fay', [place, `/gatherings/${session}`]),
    ...seen('ana', [place, `/gatherings/${next}/attendance`]),
    wrong('ben', `${place}/here`, { code: '1' }),
    wrong('ben', `${place}/here`, { code: '9999' }),
    wrong('ben', `${place}/mine`, { state: 'x' }),
    { ...wrong('ben', place, {}), status: 403 },
    { ...wrong('ana', `/gatherings/${next}/attendance`, {}), status: 409 },
    { who: 'visitor', path: place, status: 404 },
  ]
}
