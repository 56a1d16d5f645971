-- One that was renewed or cancelled meanwhile is not this one any more.
update customs_messages
set state = @State, sent_at = @SentAt
where id = @Id and version = @Version and state = @Was
