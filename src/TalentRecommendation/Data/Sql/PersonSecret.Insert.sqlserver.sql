-- Per engine: of replicas that start together one writes.
insert into person_secret (id, secret, created_at)
select 1, @Secret, @CreatedAt
where not exists (select 1 from person_secret with (updlock, holdlock) where id = 1)
