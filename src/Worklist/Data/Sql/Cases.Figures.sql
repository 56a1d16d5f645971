select matter, zone, state, cast(count(*) as bigint) as cases, cast(sum(case when due_on < @Today then 1 else 0 end) as bigint) as overdue
from cases
where decided_at is null and state <> ''
group by matter, zone, state
