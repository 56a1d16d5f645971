-- Per engine: of replicas that start together one writes.
insert into person_secret (id, secret, created_at)
values (1, @Secret, @CreatedAt)
on conflict (id) do nothing
