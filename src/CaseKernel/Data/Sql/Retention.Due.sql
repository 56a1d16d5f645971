select id, keep_until
from cases
where decided_at is not null and erased_at is null
  and keep_until <= @Today
  and (keep_until > @AfterUntil or (keep_until = @AfterUntil and id > @AfterId))
order by keep_until, id
offset 0 rows fetch next @Most rows only
