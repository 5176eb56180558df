-- What is adapted from something sensitive stays as sensitive, whatever is made of it afterwards.
alter table protocol add column at_least sensitivity not null default 'low';
alter table protocol add constraint as_sensitive_as_its_model check (sensitivity >= at_least);
