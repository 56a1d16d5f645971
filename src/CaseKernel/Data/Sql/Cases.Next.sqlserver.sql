-- Per engine: lists as text or expanded by the driver, and the limit. Desk by desk, because only along one desk an index
-- has the queue's order.
select top (@Most) id
from string_split(@DeskList, ',') as wanted
cross apply (
    select top (@Most) id, due_on
    from cases
    where cases.desk = wanted.value
      and submitted_at is not null and decided_at is null and assignee_id is null
      and state in @States
    order by due_on, id
) as sought
order by due_on, id
