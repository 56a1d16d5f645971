select role from account_roles where account_id = @AccountId order by role
