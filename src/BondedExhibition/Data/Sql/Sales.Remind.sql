-- Of two that remind at once, and of a declaration at the same moment, one is first.
update sales
set reminded_at = @RemindedAt
where id = @Id and state = 'sold' and reminded_at is null
