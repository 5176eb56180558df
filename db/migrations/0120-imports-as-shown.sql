-- What is on record changed after somebody had looked at what a file would do: nothing was written, and she looks again.
alter table fact_import add column has_turned boolean not null default false;
