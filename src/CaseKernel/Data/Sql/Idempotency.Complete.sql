update idempotency_keys
set receipt = @Receipt
where account_id = @AccountId and idempotency_key = @Key
