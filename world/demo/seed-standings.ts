import { sql, type Updateable } from 'kysely'
import type { Database } from '#database'
import type { Tx } from '#kernel/db.ts'
import { named, type Known } from './seed-network.ts'

/** Who is asked whether a community is still hers, and what is in question, by handle. */
const asked = 'ines'
const away = 'thuy'
const unanswered = 'colm'
const lapsed = 'nadege'
const keptOut = {
  handle: 'ophelie',
  message: 'Dans deux conversations récentes, on pouvait reconnaître quelqu’un. Parlons-en avant que vous reveniez.',
}

/** Memberships over time, for those who coordinate: asked, away, in question, kept out for a while; and a cohort with its size and days. */
export async function makeStandings(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  const days = (count: number) => now.add({ hours: 24 * count })
  const by = named(known.people, 'amrit')
  const outreach = named(known.communities, 'outreach')
  await tx.updateTable('community').set({ asks_yearly: true }).where('id', '=', outreach).execute()
  const change = (handle: string, slug: string, changes: Updateable<Database['membership']>) =>
    tx
      .updateTable('membership')
      .set(changes)
      .where('person_id', '=', named(known.people, handle))
      .where('community_id', '=', named(known.communities, slug))
      .execute()

  await change(asked, 'outreach', { asked_at: days(-4) })
  await change(away, 'outreach', { on_leave_since: days(-40) })
  const doubt = { in_question_since: days(-32), in_question_until: days(-2) }
  await change(unanswered, 'outreach', { ...doubt, asked_at: days(-62), in_question_because: 'unconfirmed' })
  await change(lapsed, 'outreach', {
    in_question_since: days(-9),
    in_question_until: days(21),
    in_question_because: 'eligibility',
  })
  await change(keptOut.handle, 'victim-services', {
    ended_at: days(-3),
    ended_by: by,
    ended_because: 'suspended',
    review_at: days(11),
    suspended_because: keptOut.message,
  })

  const first = now.toZonedDateTimeISO('America/Vancouver').toPlainDate().subtract({ months: 11 }).with({ day: 1 })
  const span = { starts_on: first, ends_on: first.add({ months: 24 }).subtract({ days: 1 }) }
  await tx
    .updateTable('community')
    .set({ ...span, size_limit: sql<number>`member_count + 2` })
    .where('id', '=', named(known.communities, 'principals'))
    .execute()
}
