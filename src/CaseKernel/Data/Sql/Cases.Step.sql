-- Two people act at once: the guard on state and version lets one through, the other changes no row and is told.
update cases
set number = @Number, state = @State, version = @Version, assignee_id = @AssigneeId, assignee_name = @AssigneeName,
    due_on = @DueOn, updated_at = @UpdatedAt, submitted_at = @SubmittedAt, decided_at = @DecidedAt
where id = @Id and state = @FromState and version = @FromVersion
