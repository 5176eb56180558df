-- What a file holds was digested and never asked for again. Equal digests would tell that the same file came once named
-- and once masked.
alter table file drop column sha256;
