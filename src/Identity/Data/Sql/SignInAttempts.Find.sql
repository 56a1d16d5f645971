select failures, pending, last_at from sign_in_attempts where user_name = @UserName
