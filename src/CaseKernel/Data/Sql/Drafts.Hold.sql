-- Takes the draft's row lock before its rows go; changes no row when it was touched, submitted or deleted meanwhile.
update cases
set draft_warned_at = draft_warned_at
where id = @Id and submitted_at is null and decided_at is null and updated_at <= @TouchedBefore and draft_warned_at <= @WarnedBefore
