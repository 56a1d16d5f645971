-- Per engine: the second of two equal requests waits on the key's lock for the first to commit or roll back.
insert into idempotency_keys (account_id, idempotency_key, request_hash, receipt, created_at)
select @AccountId, @Key, @RequestHash, null, @CreatedAt
where not exists (select 1 from idempotency_keys with (updlock, holdlock) where account_id = @AccountId and idempotency_key = @Key)
