-- Whoever reviews for some communities reads the first requests of each, in the order in which answers are owed: however many
-- there are in communities that are not hers.
create index join_request_open on join_request (community_id, due_at, id)
  where state in ('submitted', 'under_review', 'info_requested');
create index join_request_settled on join_request (community_id, submitted_at desc, id desc)
  where state in ('approved', 'declined', 'withdrawn', 'expired');
drop index join_request_in_order, join_request_in_line, join_request_in_history;
