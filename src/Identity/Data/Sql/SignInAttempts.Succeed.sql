update sign_in_attempts
set failures = 0, pending = case when pending > 0 then pending - 1 else 0 end
where user_name = @UserName
