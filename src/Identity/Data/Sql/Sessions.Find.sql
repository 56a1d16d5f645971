select s.id as session_id, s.kind, s.csrf_token, s.expires_at, a.id as account_id, a.user_name, a.display_name
from sessions s
join accounts a on a.id = s.account_id
where s.id = @Id and s.revoked_at is null and a.disabled_at is null
