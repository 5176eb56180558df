-- Somebody from outside leads a step of the gathering to which she was asked.
alter table gathering_guest add unique (id, gathering_id);
alter table agenda_item
  add column guest_id uuid,
  add foreign key (guest_id, gathering_id) references gathering_guest (id, gathering_id) on delete set null (guest_id),
  add check (guest_id is null or owner_id is null);
create index on agenda_item (guest_id, gathering_id);
