-- What customs said of the earlier body is no word on this one; its time stays, so that no older answer counts again.
update customs_messages
set version = version + 1, body = @Body, state = @State, status = null, words = null
where id = @Id and version = @Version
