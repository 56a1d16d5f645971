update outbox set due_at = @DueAt where id = @Id
