import { sql } from 'kysely'
import type { NoticeId } from '#database'
import type { Db } from '#kernel/db.ts'
import { isUntold, untoldOf } from './queries.ts'

export async function unguardedLettered(
  system: Db,
  notices: readonly { readonly id: NoticeId }[],
  now: Temporal.Instant,
): Promise<void> {
  const ids = notices.map(({ id }) => id)
  await sql`update notice set lettered_at = ${now} where id = any (${ids}::uuid[])`.execute(system)
}

/** A letter for everybody in these time zones who wants one a day and has something to be told of. */
export async function unguardedQueueDaily(system: Db, zones: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql`
    select graphile_worker.add_job('letterOfNews', json_build_object('person', id),
      job_key := 'letterOfNews ' || id, job_key_mode := 'preserve_run_at')
    from person
    where letters = 'daily' and time_zone = any (${zones}::text[])
      and exists (select ${untoldOf} where notice.owner_id = person.id and ${isUntold(now)})`.execute(system)
}
