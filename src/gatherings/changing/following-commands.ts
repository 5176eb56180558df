import { sql } from 'kysely'
import type { Tx } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Gathering } from '../model.ts'
import { unguardedWriteOut } from '../planning/writing-out-commands.ts'
import { findSeries, listFollowing } from '../queries.ts'
import { instantOf, written } from '../rhythm/index.ts'
import { countAsked, type Effect } from './effects.ts'
import type { ChangingForm } from './forms.ts'
import { whatFollows } from './following.ts'

interface Shifting {
  readonly gathering: Gathering
  readonly form: ChangingForm
  readonly now: Temporal.Instant
}

type Placed = Exclude<Effect, { readonly what: 'gone' | 'added' }>

/** Gives this one and all that follow another rhythm. Whoever calls it has asked whether that may be. */
export async function unguardedShift(tx: Tx, viewer: Viewer, { gathering, form, now }: Shifting): Promise<boolean> {
  const following = await listFollowing(tx, viewer, gathering)
  const series = await findSeries(tx, viewer, gathering.seriesId)
  const { effects, madeUntil } = whatFollows({ series, following, form, now })
  const placed = effects.filter((one) => one.what !== 'gone' && one.what !== 'added')

  await goes(tx, viewer, effects, now)
  await place(tx, viewer, placed, { gathering, form, now })
  const { minutes, zone } = form
  const shared = { seriesId: gathering.seriesId, communityId: gathering.communityId, minutes, zone, now }
  const added = effects.flatMap((one) =>
    one.what === 'added' ? [{ ...shared, starts: one.fallsOn, theme: { en: null, fr: null } }] : [],
  )
  if (added.length > 0) await unguardedWriteOut(tx, added)
  const rule = form.rule === null ? null : written(form.rule)
  await tx
    .updateTable('gathering_series')
    .set({ starts: form.starts, zone, minutes, rule, made_until: madeUntil })
    .where('id', '=', gathering.seriesId)
    .execute()
  return effects.some(({ what }) => what === 'moved' || what === 'back') || countAsked(effects).lost > 0
}

/** Those that the new rhythm does not give: nobody misses one on which nothing hangs; others are called off, what began is not. */
async function goes(tx: Tx, viewer: Viewer, effects: readonly Effect[], now: Temporal.Instant): Promise<void> {
  const ids = effects.flatMap((one) => (one.what === 'gone' ? [one.gathering.id] : []))
  if (ids.length === 0) return
  // Whoever is answering now comes before the next statement, which then sees her answer.
  await sql`select from gathering where id = any (${ids}::uuid[]) for update`.execute(tx)
  await sql`delete from gathering where id = any (${ids}::uuid[]) and not exists
    (select from gathering_answer a where a.gathering_id = gathering.id)
    and not exists (select from gathering_guest v where v.gathering_id = gathering.id and v.ended_at is null)
    and not exists (select from agenda_item i where i.gathering_id = gathering.id)
    and not exists (select from agenda_topic t where t.gathering_id = gathering.id)
    and not exists (select from gathering_reading r where r.gathering_id = gathering.id)
    and starts_at > ${now} and live_at is null`.execute(tx)
  await sql`update gathering set left_rhythm_at = ${now} where id = any (${ids}::uuid[])`.execute(tx)
  await sql`update gathering set cancelled_at = ${now}, cancelled_by = ${signedIn(viewer)}, sequence = sequence + 1,
      changed_at = ${now}
    where id = any (${ids}::uuid[]) and cancelled_at is null and starts_at > ${now} and live_at is null`.execute(tx)
}

/** First out of each other’s way, then to their places: no two of a series fall on the same time in between. */
async function place(tx: Tx, viewer: Viewer, placed: readonly Placed[], { form, now }: Shifting): Promise<void> {
  const ids = placed.map(({ gathering }) => gathering.id)
  await sql`update gathering set falls_on = falls_on - interval '1000 years' where id = any (${ids}::uuid[])`.execute(
    tx,
  )
  const list = <T>(of: (one: Placed) => T) => placed.map((one) => String(of(one)))
  const instants = list(({ starts }) => instantOf(starts, form.zone))
  await sql`update gathering set falls_on = now_at.falls_on, starts = now_at.starts, starts_at = now_at.starts_at,
      zone = ${form.zone}, sequence = sequence + 1, changed_at = ${now}, left_rhythm_at = null,
      minutes = case when gathering.starts_at > ${now} then ${form.minutes} else gathering.minutes end,
      cancelled_at = case when now_at.what <> 'back' then cancelled_at end,
      cancelled_by = case when now_at.what <> 'back' then cancelled_by end,
      cancelled_because = case when now_at.what <> 'back' then cancelled_because else '' end,
      moved_at = case when now_at.what = 'moved' then ${now}::timestamptz else moved_at end,
      moved_by = case when now_at.what = 'moved' then ${signedIn(viewer)}::uuid else moved_by end,
      time_set_at = case when now_at.what in ('moved', 'back') or (now_at.what = 'off' and gathering.starts_at <> now_at.starts_at)
        then ${now}::timestamptz else time_set_at end
    from unnest(${ids}::uuid[], ${list(({ what }) => what)}::text[], ${list(({ fallsOn }) => fallsOn)}::timestamp[],
      ${list(({ starts }) => starts)}::timestamp[], ${instants}::timestamptz[]) as now_at (id, what, falls_on, starts, starts_at)
    where gathering.id = now_at.id`.execute(tx)
}
