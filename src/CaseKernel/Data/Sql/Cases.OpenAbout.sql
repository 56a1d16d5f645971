-- Submitted and not decided. Few at any time.
select number
from cases
where subject = @Subject
  and id <> @Except
  and submitted_at is not null
  and decided_at is null
order by id
