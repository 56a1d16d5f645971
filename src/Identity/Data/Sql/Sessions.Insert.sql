insert into sessions (id, account_id, kind, csrf_token, created_at, last_seen_at, idle_until, expires_at)
values (@Id, @AccountId, @Kind, @CsrfToken, @Now, @Now, @IdleUntil, @ExpiresAt)
