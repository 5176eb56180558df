-- Since when the rhythm of its series gives it no more. It takes no time of the rhythm then: another may fall on the same.
alter table gathering add column left_rhythm_at timestamptz;
alter table gathering drop constraint gathering_series_id_falls_on_key;
create unique index gathering_series_id_falls_on_key on gathering (series_id, falls_on) where left_rhythm_at is null;
