-- Per engine: a lock by name until the transaction ends.
select pg_advisory_xact_lock(hashtextextended(@Key, 0))
