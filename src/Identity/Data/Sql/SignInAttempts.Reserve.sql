-- Parallel guesses race here: failed and running tries together never exceed the limit, so none is checked beyond it.
-- What is older than the lockout is forgotten, also tries that a dead process left pending.
update sign_in_attempts
set failures = case when last_at <= @ForgottenBefore then 0 else failures end,
    pending = case when last_at <= @ForgottenBefore then 1 else pending + 1 end,
    last_at = @Now
where user_name = @UserName and (last_at <= @ForgottenBefore or failures + pending < @Most)
