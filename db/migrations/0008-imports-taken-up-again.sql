-- How often an import was begun by a process: one that ends its process each time is not begun for ever.
alter table import_run add column tries integer not null default 0;
