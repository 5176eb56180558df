-- What else is wrong with a line than the first of it: pairs of the key of a sentence and the column that it is about.
alter table fact_import_line add column further jsonb check (jsonb_typeof(further) = 'array');
