-- Per engine: a list of ids; the driver expands it into parameters.
delete from outbox where id in @Ids
