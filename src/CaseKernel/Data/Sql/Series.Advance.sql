-- The row lock lasts to the commit: numbers are without gaps, and submissions of one series queue here.
update number_series set last = last + 1 where name = @Name
