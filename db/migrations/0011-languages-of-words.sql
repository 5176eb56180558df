-- The language that the words are in, where it can be told: so that they are read aloud as they should be.
alter table post add column language language;
alter table thread add column language language;
