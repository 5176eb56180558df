-- Whoever reviews for many communities reads the first of all their requests, in the order in which answers are owed.
create index join_request_in_order on join_request (due_at, id)
  where state in ('submitted', 'under_review', 'info_requested');
create index join_request_in_line on join_request (waits_since, id) where state = 'waitlisted';
create index join_request_in_history on join_request (submitted_at desc, id desc)
  where state in ('approved', 'declined', 'withdrawn', 'expired');
drop index join_request_open, join_request_settled;
