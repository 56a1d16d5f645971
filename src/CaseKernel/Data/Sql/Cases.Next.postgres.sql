-- Per engine: a list as one parameter, and the limit.
select id
from cases
where desk = any(@Desks)
  and submitted_at is not null and decided_at is null and assignee_id is null
  and state = any(@States)
order by due_on, id
limit @Most
