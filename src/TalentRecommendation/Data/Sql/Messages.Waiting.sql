-- Oldest first; what one run leaves, the next finds.
select id, content, created_at from messages where sent_at is null order by id offset 0 rows fetch next @Most rows only
