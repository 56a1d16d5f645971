-- Per engine: the limit. One relay holds the lease, so no row needs a lock of its own.
select id, type, body, trace_parent, created_at
from outbox
where due_at <= @Now
order by due_at, id
limit @Most
