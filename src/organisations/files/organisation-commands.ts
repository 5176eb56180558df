import { sql } from 'kysely'
import type { Tx } from '#kernel/db.ts'
import type { Sorting } from './sorting-commands.ts'

/** Says of each line of organisations what it would do: add, change, nothing, or why it cannot be. */
export async function unguardedSortOrganisations(tx: Tx, { id, umbrella }: Sorting): Promise<void> {
  await sql`
    create temp table sorted on commit drop as
    select l.line, l.said ->> 'name' as name, l.said ->> 'code' as code, l.said ->> 'jurisdiction' as jurisdiction,
      (l.said ->> 'startsOn')::date as starts_on, (l.said ->> 'endsOn')::date as ends_on, l.said ? 'endsOn' as says_end,
      coalesce(coded.id, named.id) as owner_id,
      coalesce(coalesce(coded.id, named.id)::text, lower(l.said ->> 'code'),
        lower(l.said ->> 'name') || ' ' || (l.said ->> 'jurisdiction')) as key,
      case when coded.id <> named.id then 'nameTaken'
        when coded.id is null and l.said ->> 'code' is not null and named.code is not null then 'codeDiffers' end as problem
    from fact_import_line l
    left join member_organisation coded on coded.umbrella_id = ${umbrella} and lower(coded.code) = lower(l.said ->> 'code')
    left join member_organisation named on named.umbrella_id = ${umbrella}
      and lower(named.name) = lower(l.said ->> 'name') and named.jurisdiction = l.said ->> 'jurisdiction'
    where l.import_id = ${id} and l.state <> 'wrong'`.execute(tx)
  await doubtOrganisations(tx)
  await sql`
    update fact_import_line l set state = told.state, problem = told.problem, problem_column = told.problem_column,
      was = told.was
    from (
      select s.line, (case when s.problem is not null then 'wrong'
        when s.owner_id is null or (s.starts_on is not null and m.id is null) then 'new'
        when o.name <> s.name or o.jurisdiction <> s.jurisdiction or o.code is distinct from coalesce(s.code, o.code)
          or (s.says_end and m.ends_on is distinct from s.ends_on and s.starts_on is not null) then 'changed'
        else 'unchanged' end)::fact_line_state as state, s.problem as problem,
      case s.problem when 'codeDiffers' then 'code' when 'overlaps' then 'starts_on' else 'name' end as problem_column,
      case when o.id is not null then jsonb_build_object('name', o.name, 'code', o.code,
        'jurisdiction', o.jurisdiction, 'startsOn', m.starts_on, 'endsOn', m.ends_on) end as was
      from sorted s
    left join member_organisation o on o.id = s.owner_id
    left join organisation_membership m on m.organisation_id = s.owner_id and m.starts_on = s.starts_on
    ) told
    where l.import_id = ${id} and l.line = told.line
      and (l.state, l.problem, l.was) is distinct from (told.state, told.problem, told.was)`.execute(tx)
}

/** What cannot be, of lines together and of what is on record. */
async function doubtOrganisations(tx: Tx): Promise<void> {
  await sql`create index on sorted (key, starts_on)`.execute(tx)
  await sql`create index on sorted (owner_id, starts_on)`.execute(tx)
  await sql`analyze sorted`.execute(tx)
  await sql`
    update sorted s set problem = doubt.problem
    from (
      select line, case
          when min(lower(name) || jurisdiction) over by_key <> max(lower(name) || jurisdiction) over by_key
            or min(key) over by_name <> max(key) over by_name
            or min(coalesce(lower(code), '')) over by_key <> max(coalesce(lower(code), '')) over by_key then 'contradicts'
          when count(*) over (partition by key, starts_on) > 1 then 'twice'
          when max(coalesce(ends_on, 'infinity')) over (partition by key order by starts_on, line
            rows between unbounded preceding and 1 preceding) >= starts_on then 'overlaps' end as problem
      from sorted
      window by_key as (partition by key), by_name as (partition by lower(name), jurisdiction)
    ) doubt
    where doubt.line = s.line and doubt.problem is not null and s.problem is null`.execute(tx)
  await sql`
    update sorted s set problem = 'overlaps'
    from organisation_membership m
    where m.organisation_id = s.owner_id and s.starts_on is not null and s.problem is null
      and daterange(m.starts_on, m.ends_on, '[]') && daterange(s.starts_on, s.ends_on, '[]')
      and not exists (select from sorted other where other.owner_id = m.organisation_id and other.starts_on = m.starts_on)`.execute(
    tx,
  )
}

/** Writes what the lines say, all of it. They were sorted in this transaction, and none is wrong. */
export async function unguardedWriteOrganisations(tx: Tx, { umbrella, by, now }: Sorting): Promise<void> {
  await sql`alter table sorted add column is_new boolean not null default false`.execute(tx)
  await sql`
    update sorted s set owner_id = fresh.id, is_new = true
    from (select key, gen_random_uuid() as id from sorted where owner_id is null group by key) fresh
    where fresh.key = s.key and s.owner_id is null`.execute(tx)
  await sql`
    insert into fact_change (umbrella_id, kind, subject_id, actor_id, before, after, at)
    select distinct on (o.id) ${umbrella}::uuid, 'organisation.changed', o.id, ${by}::uuid,
      jsonb_build_object('name', o.name, 'code', o.code, 'jurisdiction', o.jurisdiction),
      jsonb_build_object('name', s.name, 'code', coalesce(s.code, o.code), 'jurisdiction', s.jurisdiction), ${now}::timestamptz
    from sorted s join member_organisation o on o.id = s.owner_id
    where o.name <> s.name or o.jurisdiction <> s.jurisdiction or o.code is distinct from coalesce(s.code, o.code)`.execute(
    tx,
  )
  await sql`
    update member_organisation o set name = s.name, code = coalesce(s.code, o.code), jurisdiction = s.jurisdiction
    from sorted s where s.owner_id = o.id
      and (o.name <> s.name or o.jurisdiction <> s.jurisdiction or o.code is distinct from coalesce(s.code, o.code))`.execute(
    tx,
  )
  await sql`
    with fresh as (
      insert into member_organisation (id, umbrella_id, code, name, jurisdiction, created_at)
      select distinct on (owner_id) owner_id, ${umbrella}::uuid, code, name, jurisdiction, ${now}::timestamptz
      from sorted where is_new returning *
    )
    insert into fact_change (umbrella_id, kind, subject_id, actor_id, after, at)
    select umbrella_id, 'organisation.added', id, ${by}::uuid,
      jsonb_build_object('name', name, 'code', code, 'jurisdiction', jurisdiction), ${now}::timestamptz from fresh`.execute(
    tx,
  )
  await writePeriods(tx, { umbrella, by, now })
}

// Ends are changed before periods are added: what was made shorter leaves room for what comes after it.
async function writePeriods(tx: Tx, { umbrella, by, now }: Omit<Sorting, 'id'>): Promise<void> {
  await sql`
    insert into fact_change (umbrella_id, kind, subject_id, actor_id, before, after, at)
    select ${umbrella}::uuid, 'period.changed', s.owner_id, ${by}::uuid,
      jsonb_build_object('startsOn', m.starts_on, 'endsOn', m.ends_on),
      jsonb_build_object('startsOn', s.starts_on, 'endsOn', s.ends_on), ${now}::timestamptz
    from sorted s join organisation_membership m on m.organisation_id = s.owner_id and m.starts_on = s.starts_on
    where s.says_end and m.ends_on is distinct from s.ends_on`.execute(tx)
  await sql`
    update organisation_membership m set ends_on = s.ends_on
    from sorted s where m.organisation_id = s.owner_id and m.starts_on = s.starts_on
      and s.says_end and m.ends_on is distinct from s.ends_on`.execute(tx)
  await sql`
    with fresh as (
      insert into organisation_membership (id, organisation_id, starts_on, ends_on, created_at)
      select gen_random_uuid(), s.owner_id, s.starts_on, s.ends_on, ${now}::timestamptz
      from sorted s
      left join organisation_membership m on m.organisation_id = s.owner_id and m.starts_on = s.starts_on
      where s.starts_on is not null and m.id is null returning *
    )
    insert into fact_change (umbrella_id, kind, subject_id, actor_id, after, at)
    select ${umbrella}::uuid, 'period.added', organisation_id, ${by}::uuid,
      jsonb_build_object('startsOn', starts_on, 'endsOn', ends_on), ${now}::timestamptz from fresh`.execute(tx)
}
