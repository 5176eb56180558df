-- What somebody wrote for herself waits for her while she is kept out for a while: nobody reads it, she neither. It goes once
-- her membership is over, a suspension that became an end too.
drop trigger forget_alone_words on membership;
create trigger forget_alone_words after update of ended_because on membership for each row
  when (new.ended_because <> 'suspended' and new.ended_because is distinct from old.ended_because)
  execute function forget_alone_words();

drop trigger forget_reading_notes on membership;
create trigger forget_reading_notes after update of ended_because on membership for each row
  when (new.ended_because <> 'suspended' and new.ended_because is distinct from old.ended_because)
  execute function forget_reading_notes();
