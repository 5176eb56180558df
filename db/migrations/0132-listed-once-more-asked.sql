-- Who ticked it agreed to one page. Since the pages of public communities and trainings are listed by name as well (decision 63),
-- each umbrella is asked again.
update umbrella set is_indexed = false where is_indexed;
