-- Whoever sends it at the same moment comes first or finds it changed.
update customs_messages
set version = version + 1, body = @Body, state = @State, withdrawn_at = @At
where id = @Id and version = @Version and state = @Was
