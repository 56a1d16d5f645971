update sign_in_attempts
set failures = failures + 1, pending = case when pending > 0 then pending - 1 else 0 end, last_at = @Now
where user_name = @UserName
