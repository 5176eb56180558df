import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { Due } from './model.ts'

const atOnce = 100
/** Somebody who presses one answer and then another gets one letter. */
const patienceMinutes = 2

/** For those who want such letters: what they expect and no letter said yet, and what was said and is not so. */
export async function unguardedDue(system: Db, now: Temporal.Instant): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select * from (
      select w.owner_id as person, g.id as gathering, g.sequence, g.starts_at as "startsAt", g.starts, g.minutes, g.zone,
        coalesce(g.place, s.place) as place, json_build_object('en', s.title_en, 'fr', s.title_fr) as title,
        json_build_object('en', g.theme_en, 'fr', g.theme_fr) as theme,
        json_build_object('en', c.name_en, 'fr', c.name_fr) as community,
        c.visibility = 'hidden' as "isHidden", g.cancelled_at is not null as "isOff", m.person_id is not null as "isInside",
        case when a.said_at >= g.time_set_at then a.answer end as answer,
        m.person_id is not null and g.cancelled_at is null and coalesce(a.answer <> 'cannot', false) as "isExpected",
        md5(concat_ws('|', extract(epoch from g.starts_at), g.minutes, g.zone, coalesce(g.place, s.place), s.title_en, s.title_fr)) as said,
        last.sequence as "lastSequence", last.is_off as "wasOff", last.said as "lastSaid", w.says, w.words,
        p.is_discreet as "isDiscreet"
      from calendar_wish w
      join person p on p.id = w.owner_id
      cross join lateral (
        select gathering_id from gathering_answer where person_id = w.owner_id
        union select gathering_id from calendar_letter where owner_id = w.owner_id
      ) known
      join gathering g on g.id = known.gathering_id and g.starts_at > ${now}
      join gathering_series s on s.id = g.series_id
      join community c on c.id = g.community_id
      left join membership m on m.community_id = g.community_id and m.person_id = w.owner_id and m.ended_at is null
      left join gathering_answer a on a.gathering_id = g.id and a.person_id = w.owner_id
      left join calendar_letter last on last.gathering_id = g.id and last.owner_id = w.owner_id
      where w.gets_invitations
        and (a.said_at is null or a.said_at < ${now.subtract({ minutes: patienceMinutes })})
    ) known
    where case when "isExpected" then "lastSaid" is null or "wasOff" or "lastSaid" <> said
      else "wasOff" = false end
    order by "startsAt", person limit ${atOnce}`.execute(system)
  return rows
}
