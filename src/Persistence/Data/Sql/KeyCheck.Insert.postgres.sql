-- Per engine: of replicas that start together one writes.
insert into key_check (id, text, created_at)
values (1, @Text, @CreatedAt)
on conflict (id) do nothing
