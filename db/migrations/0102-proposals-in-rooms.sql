-- What is proposed at a gathering, and what becomes of it, is seen in its room.
create constraint trigger counts_revision after insert or update on outcome_decision
  deferrable initially deferred for each row execute function counts_revision();
create trigger tell_of_room after insert or update on outcome_decision for each row execute function tell_of_room();
