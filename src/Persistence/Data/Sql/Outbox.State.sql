select cast((select count(*) from outbox) as bigint) as depth, (select min(due_at) from outbox where due_at <= @Now) as oldest
