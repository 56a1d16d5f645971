-- Per engine: a list expanded by the driver, and the limit.
select top (@Most) id
from cases
where desk in @Desks
  and submitted_at is not null and decided_at is null and assignee_id is null
  and state in @States
order by due_on, id
