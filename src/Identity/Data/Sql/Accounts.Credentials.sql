select id, password_hash
from accounts
where user_name = @UserName and disabled_at is null
