-- Of skills, their codes with a space between.
alter table profile_field add check (key <> 'skills' or text ~ '^(emotions|subject|exercises)( (emotions|subject|exercises))*$');
