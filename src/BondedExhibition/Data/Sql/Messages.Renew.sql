update customs_messages
set version = version + 1, body = @Body, state = @State, sent_at = null
where id = @Id and version = @Version
