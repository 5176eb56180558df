import { sql, type RawBuilder } from 'kysely'
import type { FactFile, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'

const together = 1000

interface Exported {
  /** What lines are in order of; pages go on after it. */
  readonly key: string
  readonly cells: readonly (string | null)[]
}

/** All that an umbrella has on record of one kind, line by line. Nobody asks here who may. */
export async function* unguardedRows(system: Db, kind: FactFile, umbrella: UmbrellaId): AsyncGenerator<string[]> {
  let after = ''
  for (;;) {
    const { rows } = await pages[kind](umbrella, after).execute(system)
    for (const { cells } of rows) yield cells.map((cell) => cell ?? '')
    const last = rows.at(-1)
    if (!last || rows.length < together) return
    after = last.key
  }
}

const pages: Record<FactFile, (umbrella: UmbrellaId, after: string) => RawBuilder<Exported>> = {
  organisations: (umbrella, after) => sql`
    select key, cells from (
      select o.id || ' ' || coalesce(m.starts_on::text, '') as key,
        array[o.code, o.name, o.jurisdiction, m.starts_on::text, m.ends_on::text] as cells
      from member_organisation o left join organisation_membership m on m.organisation_id = o.id
      where o.umbrella_id = ${umbrella} and (${after} = '' or o.id >= nullif(left(${after}, 36), '')::uuid)) lines
    where key > ${after} collate "C" order by key collate "C" limit ${together}`,
  people: (umbrella, after) => sql`
    select key, cells from (
      select r.person_id::text as key, array[r.email, p.display_name, p.language::text] as cells
      from person_on_record r join person p on p.id = r.person_id
      where r.umbrella_id = ${umbrella} and (${after} = '' or r.person_id > nullif(${after}, '')::uuid)) lines
    order by key collate "C" limit ${together}`,
  employments: (umbrella, after) => sql`
    select key, cells from (
      select e.id::text as key, array[r.email, coalesce(o.code, o.name), e.organisation_name, e.role_title,
        case when e.carries_caseload then 'yes' when not e.carries_caseload then 'no' end,
        case when e.streams_known then coalesce((
          select string_agg(s.code, ' ' order by s.code) from employment_stream t join programme_stream s on s.id = t.stream_id
          where t.employment_id = e.id), '-') end,
        e.starts_on::text, e.ends_on::text] as cells
      from employment e
      join person_on_record r on r.umbrella_id = e.umbrella_id and r.person_id = e.person_id
      left join member_organisation o on o.id = e.organisation_id
      where e.umbrella_id = ${umbrella} and (${after} = '' or e.id > nullif(${after}, '')::uuid)) lines
    order by key collate "C" limit ${together}`,
}
