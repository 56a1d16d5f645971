select id from accounts where user_name = @UserName
