-- Oldest first; what one run leaves, the next finds.
select case_id, number, content from municipal_files where sent_at is null order by created_at, case_id offset 0 rows fetch next @Most rows only
