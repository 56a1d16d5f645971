select id, token_hash, purpose, subject_id, recipient, expires_on, created_at, used_at
from invitations
where token_hash = @TokenHash and taken_back_at is null
