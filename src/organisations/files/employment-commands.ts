import { sql } from 'kysely'
import type { Tx } from '#kernel/db.ts'
import type { Sorting } from './sorting-commands.ts'

/** Says of each line of employments what it would do: add, change, nothing, or why it cannot be. */
export async function unguardedSortEmployments(tx: Tx, { id, umbrella }: Sorting): Promise<void> {
  await takeLines(tx, { id, umbrella })
  await sql`create index on sorted (key, starts_on)`.execute(tx)
  await sql`create index on sorted (person_id)`.execute(tx)
  await sql`analyze sorted`.execute(tx)
  await findKnown(tx, umbrella)
  await doubt(tx, umbrella)
  await sql`
    update fact_import_line l set state = told.state, problem = told.problem, problem_column = told.problem_column,
      was = told.was
    from (
      select s.line, (case when s.problem is not null then 'wrong' when s.known_id is null then 'new'
        when (s.says_end and e.ends_on is distinct from s.ends_on)
          or (s.says_caseload and e.carries_caseload is distinct from s.caseload)
          or (s.says_streams and s.known_streams is distinct from s.streams) then 'changed'
        else 'unchanged' end)::fact_line_state as state, s.problem as problem,
      case when s.problem = 'personUnknown' then 'email' when s.problem like 'organisation%' then 'organisation'
        when s.problem like 'stream%' then 'streams' else 'starts_on' end as problem_column,
      case when e.id is not null then jsonb_build_object('endsOn', e.ends_on, 'caseload', e.carries_caseload,
        'streams', s.known_streams) end as was
      from sorted s left join employment e on e.id = s.known_id
    ) told
    where l.import_id = ${id} and l.line = told.line
      and (l.state, l.problem, l.was) is distinct from (told.state, told.problem, told.was)`.execute(tx)
}

async function takeLines(tx: Tx, { id, umbrella }: Pick<Sorting, 'id' | 'umbrella'>): Promise<void> {
  await sql`
    create temp table sorted on commit drop as
    with named as (
      select lower(called) as called, min(id::text)::uuid as id, count(distinct id) as n from (
        select id, name as called from member_organisation where umbrella_id = ${umbrella}
        union select id, code from member_organisation where umbrella_id = ${umbrella} and code is not null) both_ways
      group by lower(called)
    )
    select l.line, r.person_id, named.id as owner_id, nullif(l.said ->> 'other', '') as other, l.said ->> 'role' as role,
      (l.said ->> 'startsOn')::date as starts_on, (l.said ->> 'endsOn')::date as ends_on, l.said ? 'endsOn' as says_end,
      (l.said ->> 'caseload')::boolean as caseload, l.said ? 'caseload' as says_caseload,
      case when jsonb_typeof(l.said -> 'streams') = 'array'
        then array(select jsonb_array_elements_text(l.said -> 'streams') order by 1) end as streams,
      l.said ? 'streams' as says_streams,
      concat_ws(' ', r.person_id, coalesce(named.id::text, lower(l.said ->> 'other')), lower(l.said ->> 'role')) as key,
      null::uuid as known_id, null::text[] as known_streams,
      case when r.person_id is null then 'personUnknown'
        when l.said ->> 'organisation' <> '' and named.id is null then 'organisationUnknown'
        when named.n > 1 then 'organisationSeveral' end as problem
    from fact_import_line l
    left join person_on_record r on r.umbrella_id = ${umbrella} and r.email = l.said ->> 'email'
    left join named on named.called = lower(l.said ->> 'organisation')
    where l.import_id = ${id} and l.state <> 'wrong'`.execute(tx)
}

async function findKnown(tx: Tx, umbrella: string): Promise<void> {
  await sql`
    update sorted s set known_id = e.id, known_streams = case when e.streams_known then array(
      select lower(p.code) from employment_stream t join programme_stream p on p.id = t.stream_id
      where t.employment_id = e.id order by 1) end
    from employment e
    where e.umbrella_id = ${umbrella} and e.person_id = s.person_id and e.starts_on = s.starts_on
      and lower(e.role_title) = lower(s.role) and s.problem is null
      and coalesce(e.organisation_id::text, lower(e.organisation_name)) = coalesce(s.owner_id::text, lower(s.other))`.execute(
    tx,
  )
}

async function doubt(tx: Tx, umbrella: string): Promise<void> {
  await sql`
    update sorted s set problem = case when p.id is null then 'streamUnknown' else 'streamRetired' end
    from sorted t cross join lateral unnest(t.streams) as said (code)
    left join programme_stream p on p.umbrella_id = ${umbrella} and lower(p.code) = said.code
    where t.line = s.line and s.problem is null
      and (p.id is null or (p.retired_at is not null and said.code <> all (coalesce(t.known_streams, '{}'))))`.execute(
    tx,
  )
  await sql`
    update sorted s set problem = doubt.problem
    from (
      select line, case when count(*) over (partition by key, starts_on) > 1 then 'twice'
          when max(coalesce(ends_on, 'infinity')) over (partition by key order by starts_on, line
            rows between unbounded preceding and 1 preceding) >= starts_on then 'overlaps' end as problem
      from sorted where problem is null
    ) doubt
    where doubt.line = s.line and doubt.problem is not null and s.problem is null`.execute(tx)
  await sql`
    update sorted s set problem = 'overlaps'
    from employment e
    where e.umbrella_id = ${umbrella} and e.person_id = s.person_id and s.problem is null
      and lower(e.role_title) = lower(s.role)
      and coalesce(e.organisation_id::text, lower(e.organisation_name)) = coalesce(s.owner_id::text, lower(s.other))
      and daterange(e.starts_on, e.ends_on, '[]') && daterange(s.starts_on, s.ends_on, '[]')
      and not exists (select from sorted other where other.known_id = e.id)`.execute(tx)
}

/** Writes what the lines say, all of it. They were sorted in this transaction, and none is wrong. */
export async function unguardedWriteEmployments(tx: Tx, { umbrella, by, now }: Sorting): Promise<void> {
  await sql`alter table sorted add column before jsonb, add column is_new boolean not null default false`.execute(tx)
  await sql`update sorted set before = ${factsOf(sql`known_id`)} where known_id is not null`.execute(tx)
  await sql`
    update employment e set
      ends_on = case when s.says_end then s.ends_on else e.ends_on end,
      carries_caseload = case when s.says_caseload then s.caseload else e.carries_caseload end,
      streams_known = case when s.says_streams then s.streams is not null else e.streams_known end
    from sorted s where e.id = s.known_id
      and ((s.says_end and e.ends_on is distinct from s.ends_on)
        or (s.says_caseload and e.carries_caseload is distinct from s.caseload)
        or (s.says_streams and s.known_streams is distinct from s.streams))`.execute(tx)
  await sql`update sorted set is_new = true, known_id = gen_random_uuid() where known_id is null`.execute(tx)
  await sql`
    insert into employment (id, umbrella_id, person_id, organisation_id, organisation_name, role_title,
      carries_caseload, streams_known, starts_on, ends_on, created_at)
    select known_id, ${umbrella}::uuid, person_id, owner_id, case when owner_id is null then other end, role,
      caseload, streams is not null, starts_on, ends_on, ${now}::timestamptz
    from sorted where is_new`.execute(tx)
  await sql`
    delete from employment_stream t using sorted s
    where t.employment_id = s.known_id and s.says_streams and s.known_streams is distinct from s.streams`.execute(tx)
  await sql`
    insert into employment_stream (employment_id, stream_id)
    select s.known_id, p.id from sorted s cross join lateral unnest(s.streams) as said (code)
    join programme_stream p on p.umbrella_id = ${umbrella} and lower(p.code) = said.code
    on conflict do nothing`.execute(tx)
  await sql`
    insert into fact_change (umbrella_id, kind, subject_id, person_id, actor_id, before, after, at)
    select ${umbrella}::uuid, case when is_new then 'employment.added' else 'employment.changed' end, person_id, person_id,
      ${by}::uuid, before, after, ${now}::timestamptz
    from (select *, ${factsOf(sql`known_id`)} as after from sorted) told
    where before is distinct from after`.execute(tx)
}

/** What is on record of an employment, as its history says it. */
function factsOf(employment: ReturnType<typeof sql>) {
  return sql`(
    select jsonb_build_object('organisation', coalesce(o.name, e.organisation_name), 'isMember', o.id is not null,
      'roleTitle', e.role_title, 'carriesCaseload', e.carries_caseload, 'startsOn', e.starts_on, 'endsOn', e.ends_on,
      'streams', case when e.streams_known then coalesce((select jsonb_agg(p.code order by p.code)
        from employment_stream t join programme_stream p on p.id = t.stream_id where t.employment_id = e.id), '[]') end)
    from employment e left join member_organisation o on o.id = e.organisation_id where e.id = ${employment})`
}
