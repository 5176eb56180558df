-- Whoever was a member can stay among a community's alumni, where she chooses so: her name is kept in a list that members
-- see, and nothing inside is opened to her by it.
alter table membership
  add column alumni_since timestamptz,
  add check (alumni_since is null or (ended_at is not null and ended_because not in ('removed', 'suspended')));
create index membership_alumni on membership (community_id, alumni_since) where alumni_since is not null;

-- Nobody chooses it for her.
create function choose_alumni_oneself() returns trigger language plpgsql as $$
begin
  if my_id() is not null and new.alumni_since is not null and new.person_id <> my_id() then
    raise exception 'She chooses that herself.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger choose_alumni_oneself before update of alumni_since on membership for each row
  when (new.alumni_since is distinct from old.alumni_since) execute function choose_alumni_oneself();

-- Where somebody belonged before, also where the community is hidden from her now.
create function my_past() returns table (
  community_id uuid, name_en text, name_fr text, joined_at timestamptz, ended_at timestamptz, alumni_since timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.name_en, c.name_fr, m.joined_at, m.ended_at, m.alumni_since
  from membership m join community c on c.id = m.community_id
  where m.person_id = my_id() and m.ended_because not in ('removed', 'suspended')
$$;
revoke execute on function my_past() from public;
grant execute on function my_past() to hearth_app;
