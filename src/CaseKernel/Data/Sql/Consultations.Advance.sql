-- Departments answer at once: the guard lets each answer in after the one it has seen, so that exactly one of them ends the round.
update case_consultations
set state = @State, version = version + 1, settled_at = @SettledAt
where id = @Id and state = 'Open' and version = @Version
