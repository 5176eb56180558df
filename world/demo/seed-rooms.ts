import { sql } from 'kysely'
import type { CommunityId, GatheringId, GatheringSeriesId, RoomStepId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { unguardedWriteOut } from '../../src/gatherings/planning/writing-out-commands.ts'
import { liveRoom } from './rooms.ts'
import { named, type Known } from './seed-network.ts'

const zone = 'America/Vancouver'

/** A gathering that goes on right now, so that its room can be gone into. */
export async function makeRooms(tx: Tx, { communities, people }: Known, now: Temporal.Instant): Promise<void> {
  const { title, theme, minutes, begun, steps, on, here, leads } = liveRoom
  const community = named(communities, liveRoom.community)
  const starts = now.subtract({ minutes: begun }).toZonedDateTimeISO(zone).round('minute').toPlainDateTime()
  const series = newId<GatheringSeriesId>()
  const made = { kind: 'single' as const, starts, zone, minutes, made_until: starts, way: 'online' as const }
  const titled = { title_en: title.en, title_fr: title.fr }
  await tx
    .insertInto('gathering_series')
    .values({ id: series, community_id: community, ...titled, ...made, created_at: now.subtract({ hours: 300 }) })
    .execute()
  await unguardedWriteOut(tx, [{ seriesId: series, communityId: community, zone, minutes, now, starts, theme }])
  const { id } = await tx.selectFrom('gathering').select('id').where('series_id', '=', series).executeTakeFirstOrThrow()

  const of = { gathering_id: id, community_id: community }
  const opened = now.subtract({ minutes: begun + 5 })
  await tx
    .insertInto('room')
    .values({ ...of, opened_at: opened, opened_by: named(people, leads) })
    .execute()
  await tx
    .insertInto('room_host')
    .values({ ...of, person_id: named(people, leads), since: opened })
    .execute()
  await makeSteps(tx, { of, steps, on, now })
  // They stay for the day, as nobody has their pages open.
  const seen = now.add({ hours: 12 })
  for (const handle of here) {
    await tx
      .insertInto('room_presence')
      .values({ ...of, person_id: named(people, handle), came_at: opened, seen_at: seen })
      .execute()
  }
  await sql`insert into room_signal select ${newId()}, ${id}, ${community}, ${named(people, liveRoom.signals)}, 'pause', ${now}`.execute(
    tx,
  )
}

interface Steps extends Pick<typeof liveRoom, 'steps' | 'on'> {
  readonly of: { readonly gathering_id: GatheringId; readonly community_id: CommunityId }
  readonly now: Temporal.Instant
}

async function makeSteps(tx: Tx, { of, steps, on, now }: Steps): Promise<void> {
  const rows = steps.map(({ kind, title, about, who, minutes }, place) => ({
    id: newId<RoomStepId>(),
    ...of,
    place,
    kind,
    who,
    seconds: minutes * 60,
    ...(title && { title_en: title.en, title_fr: title.fr }),
    ...(about && { about_en: about.en, about_fr: about.fr }),
  }))
  await tx.insertInto('room_step').values(rows).execute()
  await sql`insert into agenda values (${of.gathering_id}, ${of.community_id})`.execute(tx)
  // The steps of its agenda have the ids of the room's.
  await sql`insert into agenda_item (id, gathering_id, community_id, position, kind, minutes, title_en, title_fr, edited_at)
    select id, gathering_id, community_id, place + 1, coalesce(kind, 'discussion'), seconds / 60, title_en, title_fr, ${now}
    from room_step where gathering_id = ${of.gathering_id}`.execute(tx)
  await sql`update room_step set item_id = id where gathering_id = ${of.gathering_id}`.execute(tx)
  await sql`update gathering set agenda_published_at = ${now.subtract({ hours: 200 })} where id = ${of.gathering_id}`.execute(
    tx,
  )
  await tx
    .updateTable('room')
    .set({ step_id: rows[on]?.id ?? null, step_since: now, moves: on, timer_left: rows[on]?.seconds ?? null })
    .where('gathering_id', '=', of.gathering_id)
    .execute()
}
