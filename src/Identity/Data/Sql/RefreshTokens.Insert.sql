insert into refresh_tokens (token_hash, session_id, issued_at)
values (@TokenHash, @SessionId, @Now)
