-- Per engine: the second of two equal requests waits here for the first to commit or roll back, without an error.
insert into idempotency_keys (account_id, idempotency_key, request_hash, receipt, created_at)
values (@AccountId, @Key, @RequestHash, null, @CreatedAt)
on conflict (account_id, idempotency_key) do nothing
