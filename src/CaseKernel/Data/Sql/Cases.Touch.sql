-- Takes the case's row lock and makes sure it is still in the state in which files may change.
update cases
set updated_at = @UpdatedAt, draft_warned_at = null
where id = @Id and state = @FromState
