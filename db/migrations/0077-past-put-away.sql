-- Where somebody belonged before may stand on a screen that others watch: she takes a line off her own page, for good.
-- Whoever comes back and leaves again has a new one.
alter table membership add column put_away_at timestamptz;

create function put_away_oneself() returns trigger language plpgsql as $$
begin
  if my_id() is not null and new.person_id <> my_id() then
    raise exception 'She puts that away herself.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger put_away_oneself before update of put_away_at on membership for each row
  when (new.put_away_at is distinct from old.put_away_at) execute function put_away_oneself();

create or replace function my_past() returns table (
  community_id uuid, name_en text, name_fr text, joined_at timestamptz, ended_at timestamptz, alumni_since timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.name_en, c.name_fr, m.joined_at, m.ended_at, m.alumni_since
  from membership m join community c on c.id = m.community_id
  where m.person_id = my_id() and m.ended_because not in ('removed', 'suspended')
    and (m.put_away_at is null or m.put_away_at < m.ended_at)
$$;
