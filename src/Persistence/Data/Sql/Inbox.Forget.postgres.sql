-- Per engine: the limit, so that no run holds many rows.
delete from inbox
where (message_id, consumer) in (select message_id, consumer from inbox where received_at < @Before order by received_at limit @Most)
