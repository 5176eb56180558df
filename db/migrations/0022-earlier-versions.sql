-- What a post said before it was changed: for its author, and for whoever protects privacy there.
create table post_version (
  post_id uuid not null references post on delete cascade,
  version integer not null check (version > 0),
  umbrella_id uuid not null references umbrella on delete cascade,
  markdown text not null,
  replaced_at timestamptz not null,
  primary key (post_id, version)
);
create index on post_version (umbrella_id);

alter table post_version enable row level security;
alter table post_version force row level security;
grant select, insert on post_version to hearth_app;
create policy owner_acts_for_nobody on post_version to current_user using (true) with check (true);
create policy of_my_own_words on post_version for select to hearth_app using (
  exists (select from post where post.id = post_version.post_id and post.author_id = (select my_id()))
  or umbrella_id = any ((select my_protected())::uuid[])
);
create policy in_my_communities_add on post_version for insert to hearth_app with check (
  exists (select from post join community c on c.id = post.community_id
          where post.id = post_version.post_id and c.umbrella_id = post_version.umbrella_id
            and post.community_id = any ((select my_communities())::uuid[]))
);

-- When something was last taken out of a post for good.
alter table post add column redacted_at timestamptz;

-- How many there are: whoever changes masked words of hers cannot read them, and counts on.
create function post_versions(of_post uuid) returns integer language sql stable security definer
  set search_path = public, pg_temp
  as $$ select coalesce(max(version), 0) from post_version where post_id = of_post $$;
revoke execute on function post_versions(uuid) from public;
grant execute on function post_versions(uuid) to hearth_app;
