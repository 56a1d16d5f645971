-- Replicas and the draft's owner race here: one warning, and none for a draft that was touched meanwhile.
update cases
set draft_warned_at = @Now
where id = @Id and submitted_at is null and decided_at is null and updated_at <= @TouchedBefore and draft_warned_at is null
