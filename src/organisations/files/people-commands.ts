import { sql } from 'kysely'
import type { Tx } from '#kernel/db.ts'
import type { Sorting } from './sorting-commands.ts'

/** Says of each line of people what it would do. Whoever has an account says herself what she is called. */
export async function unguardedSortPeople(tx: Tx, { id, umbrella }: Sorting): Promise<void> {
  await sql`
    create temp table sorted on commit drop as
    with recursive below as (
      select ${umbrella}::uuid as id union select u.id from umbrella u join below on u.parent_id = below.id
    ), here as (
      select l.email, p.id, r.person_id is not null as is_kept from login l join person p on p.id = l.id
      left join person_on_record r on r.person_id = p.id and r.umbrella_id = ${umbrella}
      where p.umbrella_id in (select below.id from below)
    )
    select l.line, l.said ->> 'email' as email, l.said ->> 'name' as name,
      (l.said ->> 'language')::language as language,
      coalesce(r.person_id, here.id) as person_id,
      coalesce(r.person_id is not null or here.is_kept, false) as is_kept,
      count(*) over (partition by l.said ->> 'email') > 1 as is_twice
    from fact_import_line l
    left join person_on_record r on r.umbrella_id = ${umbrella} and r.email = l.said ->> 'email'
    left join here on here.email = l.said ->> 'email'
    where l.import_id = ${id} and l.state <> 'wrong'`.execute(tx)
  await sql`
    update fact_import_line l set state = told.state, problem = told.problem, problem_column = told.problem_column,
      was = told.was
    from (
      select s.line, (case when s.is_twice then 'wrong' when not s.is_kept then 'new'
        when not exists (select from login where login.id = s.person_id)
          and (p.display_name <> s.name or p.language <> coalesce(s.language, p.language)) then 'changed'
        else 'unchanged' end)::fact_line_state as state, case when s.is_twice then 'twice' end as problem,
      'email' as problem_column,
      case when s.is_kept and exists (select from login where login.id = s.person_id) then jsonb_build_object('hasAccount', true)
        when s.is_kept then jsonb_build_object('name', p.display_name, 'language', p.language) end as was
      from sorted s left join person p on p.id = s.person_id
    ) told
    where l.import_id = ${id} and l.line = told.line
      and (l.state, l.problem, l.was) is distinct from (told.state, told.problem, told.was)`.execute(tx)
}

/** Puts them on record. Nobody gets a letter by it: whoever asks for a way in with her address gets her account. */
export async function unguardedWritePeople(tx: Tx, { umbrella, by, now }: Sorting): Promise<void> {
  await sql`
    with told as (
      select s.person_id, s.name, coalesce(s.language, p.language) as language, p.display_name, p.language as spoken, s.email
      from sorted s join person p on p.id = s.person_id
      where s.is_kept and not exists (select from login where login.id = p.id)
        and (p.display_name <> s.name or p.language <> coalesce(s.language, p.language))
    ), changed as (
      update person set display_name = told.name, language = told.language from told where person.id = told.person_id
    )
    insert into fact_change (umbrella_id, kind, subject_id, person_id, actor_id, before, after, at)
    select ${umbrella}::uuid, 'person.changed', person_id, person_id, ${by}::uuid,
      jsonb_build_object('name', display_name, 'language', spoken, 'email', email),
      jsonb_build_object('name', name, 'language', language, 'email', email), ${now}::timestamptz from told`.execute(tx)
  await sql`alter table sorted add column is_new boolean not null default false`.execute(tx)
  await sql`update sorted set person_id = gen_random_uuid(), is_new = true where person_id is null`.execute(tx)
  await sql`
    insert into person (id, umbrella_id, display_name, language, time_zone, created_at)
    select s.person_id, u.id, s.name, coalesce(s.language, 'en'), u.time_zone, ${now}::timestamptz
    from sorted s join umbrella u on u.id = ${umbrella} where s.is_new`.execute(tx)
  await sql`
    insert into invitation (id, umbrella_id, person_id, email, language, token_hash, invited_by, created_at, expires_at)
    select claim, ${umbrella}::uuid, person_id, email, coalesce(language, 'en'), 'unsent ' || claim, ${by}::uuid,
      ${now}::timestamptz, ${now}::timestamptz
    from (select gen_random_uuid() as claim, * from sorted where is_new) fresh`.execute(tx)
  await sql`
    with kept as (
      insert into person_on_record (umbrella_id, person_id, email, created_at)
      select ${umbrella}::uuid, person_id, email, ${now}::timestamptz from sorted where not is_kept
      on conflict (umbrella_id, person_id) do nothing returning person_id, email
    )
    insert into fact_change (umbrella_id, kind, subject_id, person_id, actor_id, after, at)
    select ${umbrella}::uuid, 'person.added', kept.person_id, kept.person_id, ${by}::uuid,
      jsonb_build_object('name', s.name, 'language', coalesce(s.language, 'en'), 'email', kept.email), ${now}::timestamptz
    from kept join sorted s using (person_id)`.execute(tx)
}
