-- What those who came say of a gathering, without their names. Decision 54.
create type feedback_question as enum ('worth', 'purpose', 'voice', 'safe', 'pace', 'access', 'use', 'connected');
create type feedback_about as enum ('helped', 'different');
create type feedback_leaning as enum ('low', 'middle', 'high');

-- What is asked after the gatherings of a series, where those who convene chose it; else what is usual.
create table feedback_choice (
  series_id uuid primary key,
  community_id uuid not null,
  questions feedback_question[] not null check (cardinality(questions) <= 5),
  asks_words boolean not null,
  -- From then on nothing is asked.
  off_at timestamptz,
  chosen_at timestamptz not null,
  chosen_by uuid references person on delete set null,
  foreign key (series_id, community_id) references gathering_series (id, community_id) on delete cascade,
  check (asks_words or cardinality(questions) > 0)
);
create index on feedback_choice (series_id, community_id);
create index on feedback_choice (chosen_by);

-- What is asked after one gathering, as it was chosen when it ended.
create table feedback_form (
  gathering_id uuid primary key,
  community_id uuid not null,
  questions feedback_question[] not null,
  asks_words boolean not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  -- When it closed, and how many had answered: null where they were too few to say anything of them.
  released_at timestamptz,
  answers integer check (answers >= 5),
  unique (gathering_id, community_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  check (answers is null or released_at is not null)
);
create index on feedback_form (gathering_id, community_id);
create index feedback_form_closing on feedback_form (closes_at) where released_at is null;

-- Who has answered, so that each does once. Without a time, and deleted when the form closes.
create table feedback_token (
  gathering_id uuid not null,
  community_id uuid not null,
  person_id uuid not null references person on delete cascade,
  primary key (gathering_id, person_id),
  foreign key (gathering_id, community_id) references feedback_form (gathering_id, community_id) on delete cascade
);
create index on feedback_token (gathering_id, community_id);
create index on feedback_token (person_id);

-- What was answered, while the form is open: how often each step of each question, and words in a heap that is mixed each time.
-- No answer stands there whole, nor in an order, in no copy of the data either. Reached by nobody but the function below.
create table feedback_box (
  gathering_id uuid primary key references feedback_form on delete cascade,
  answered integer not null default 0,
  helped text[] not null default '{}',
  different text[] not null default '{}'
);
create table feedback_tally (
  gathering_id uuid not null references feedback_box on delete cascade,
  question feedback_question not null,
  steps integer[] not null default '{0,0,0,0,0}' check (cardinality(steps) = 5),
  primary key (gathering_id, question)
);

-- What came of it, once it is closed and five have answered: a mean, and parts of at least five each.
create table feedback_result (
  gathering_id uuid not null,
  community_id uuid not null,
  question feedback_question not null,
  leaning feedback_leaning not null,
  -- The mean, times ten; not where it would say that all say the same.
  tenths smallint check (tenths between 10 and 50),
  -- From low to high, as far as they are told apart: which steps they hold, how many chose one of them.
  parts jsonb not null default '[]',
  primary key (gathering_id, question),
  foreign key (gathering_id, community_id) references feedback_form (gathering_id, community_id) on delete cascade
);
create index on feedback_result (gathering_id, community_id);

-- Open words, for those who convene. Neither their ids nor their places on disk follow an order.
create table feedback_said (
  id uuid primary key default gen_random_uuid(),
  gathering_id uuid not null,
  community_id uuid not null,
  about feedback_about not null,
  words text not null check (length(words) between 1 and 1000),
  foreign key (gathering_id, community_id) references feedback_form (gathering_id, community_id) on delete cascade
);
create index on feedback_said (gathering_id, community_id);

do $$
declare one text;
begin
  foreach one in array array['feedback_choice', 'feedback_form', 'feedback_token', 'feedback_box', 'feedback_tally',
    'feedback_result', 'feedback_said'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
  foreach one in array array['feedback_choice', 'feedback_form', 'feedback_token', 'feedback_result', 'feedback_said'] loop
    execute format('grant select on %I to hearth_app', one);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
  foreach one in array array['feedback_choice', 'feedback_form', 'feedback_result'] loop
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
end $$;
grant insert, update on feedback_choice to hearth_app;
create policy those_who_convene on feedback_choice to hearth_app
  using (community_id = any ((select my_convened())::uuid[]))
  with check (community_id = any ((select my_convened())::uuid[]));
create policy mine on feedback_token for select to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
create policy those_who_convene on feedback_said for select to hearth_app
  using (community_id = any ((select my_convened())::uuid[]));

-- Who is asked: whoever was there; where nobody noted that, whoever said that she comes and did not say later that she was not.
create function asked_for_feedback(of_gathering uuid) returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select a.person_id from attendance a where a.gathering_id = of_gathering and a.state in ('present', 'late', 'left')
  union
  select said.person_id from gathering_answer said join gathering g on g.id = said.gathering_id
  where g.id = of_gathering and said.answer = 'comes' and said.said_at >= g.time_set_at
    and not exists (select from attendance a where a.gathering_id = g.id and a.person_id = said.person_id)
    and not exists (select from attendance a where a.gathering_id = g.id and a.source in ('hand', 'report', 'room')
      and a.state in ('present', 'late', 'left'))
$$;
revoke execute on function asked_for_feedback(uuid) from public;

create function i_am_asked_for_feedback(of_gathering uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from gathering g where g.id = of_gathering and g.community_id = any (my_communities()))
    and my_id() in (select asked_for_feedback(of_gathering))
$$;

-- Takes what whoever asks says, once: 'taken', or 'already', 'shut', 'notAsked'. Who she is and what she says part here. Of two
-- that she sends at once, one counts; whoever closes the form waits for her, or she comes too late.
create function answer_feedback(of_gathering uuid, said jsonb, says_helped text, says_different text, moment timestamptz)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare form feedback_form; one record;
begin
  select f.* into form from feedback_form f join community c on c.id = f.community_id
    where f.gathering_id = of_gathering and f.community_id = any (my_communities()) and c.closed_at is null
    for share of f;
  if form.gathering_id is null or form.released_at is not null or moment >= form.closes_at then return 'shut'; end if;
  if not i_am_asked_for_feedback(of_gathering) then return 'notAsked'; end if;
  insert into feedback_token values (of_gathering, form.community_id, my_id()) on conflict do nothing;
  if not found then return 'already'; end if;
  update feedback_box b set answered = answered + 1,
    helped = case when says_helped = '' or not form.asks_words then helped
      else array(select words from unnest(helped || says_helped) words order by gen_random_uuid()) end,
    different = case when says_different = '' or not form.asks_words then different
      else array(select words from unnest(different || says_different) words order by gen_random_uuid()) end
    where b.gathering_id = of_gathering;
  for one in select key as question, value::int as step from jsonb_each_text(said) loop
    if one.step not between 1 and 5 then raise exception 'There is no such step.' using errcode = '23514'; end if;
    update feedback_tally t set steps[one.step] = t.steps[one.step] + 1
      where t.gathering_id = of_gathering and t.question::text = one.question;
  end loop;
  return 'taken';
end $$;
revoke execute on function i_am_asked_for_feedback(uuid), answer_feedback(uuid, jsonb, text, text, timestamptz) from public;
grant execute on function i_am_asked_for_feedback(uuid), answer_feedback(uuid, jsonb, text, text, timestamptz) to hearth_app;
