-- Per engine: of replicas that start together one writes.
insert into key_check (id, text, created_at)
select 1, @Text, @CreatedAt
where not exists (select 1 from key_check with (updlock, holdlock) where id = 1)
