select session_id from refresh_tokens where token_hash = @TokenHash
