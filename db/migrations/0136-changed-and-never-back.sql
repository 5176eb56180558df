-- When a calendar last had to hear of it: goes forward alone, also where what had been done is undone.
alter table gathering add column changed_at timestamptz;
update gathering set changed_at = greatest(moved_at, cancelled_at);
