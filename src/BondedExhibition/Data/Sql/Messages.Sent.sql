-- One that was renewed meanwhile waits for its next sending.
update customs_messages
set state = @State, sent_at = @SentAt
where id = @Id and version = @Version
