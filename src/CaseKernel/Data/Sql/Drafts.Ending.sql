select id
from cases
where submitted_at is null and decided_at is null and updated_at <= @TouchedBefore and draft_warned_at <= @WarnedBefore
order by updated_at, id
offset 0 rows fetch next @Most rows only
