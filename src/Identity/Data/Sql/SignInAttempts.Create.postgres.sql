-- Per engine: inserting a row that may already be there, without an error.
insert into sign_in_attempts (user_name, failures, pending, last_at)
values (@UserName, 0, 0, @Now)
on conflict (user_name) do nothing
