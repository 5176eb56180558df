-- Whether search engines may list what an umbrella tells everybody: only where its administrators say so.
alter table umbrella add column is_indexed boolean not null default false;
