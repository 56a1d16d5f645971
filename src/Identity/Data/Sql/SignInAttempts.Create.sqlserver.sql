-- Per engine: inserting a row that may already be there; the lock keeps a parallel try from the same gap.
insert into sign_in_attempts (user_name, failures, pending, last_at)
select @UserName, 0, 0, @Now
where not exists (select 1 from sign_in_attempts with (updlock, holdlock) where user_name = @UserName)
