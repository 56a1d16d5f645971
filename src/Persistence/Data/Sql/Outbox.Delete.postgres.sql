-- Per engine: a list of ids is one array parameter.
delete from outbox where id = any(@Ids)
