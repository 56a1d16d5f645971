select request_hash, receipt
from idempotency_keys
where account_id = @AccountId and idempotency_key = @Key
