-- Per engine: a list as one parameter, and the limit. Desk by desk, because only along one desk an index has the queue's order.
select id
from unnest(cast(@Desks as text[])) as wanted (desk)
cross join lateral (
    select id, due_on
    from cases
    where cases.desk = wanted.desk
      and submitted_at is not null and decided_at is null and assignee_id is null
      and state = any(@States)
    order by due_on, id
    limit @Most
) as sought
order by due_on, id
limit @Most
