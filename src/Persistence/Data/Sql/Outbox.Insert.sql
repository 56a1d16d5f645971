insert into outbox (id, type, body, trace_parent, created_at, due_at)
values (@Id, @Type, @Body, @TraceParent, @CreatedAt, @DueAt)
