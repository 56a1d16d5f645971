-- Two clients with the same token race here: one changes the row, the other is caught as a reuse.
update refresh_tokens
set used_at = @Now
where token_hash = @TokenHash and used_at is null
