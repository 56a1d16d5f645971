-- Per engine: lists as parameters, and the limit. Desk by desk and officer by officer, because only along one of each an
-- index has the queue's order; the first rows of each are few to sort, the whole queue is not.
select id, number, matter, zone, organ, state, version, form_version, form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from unnest(cast(@Desks as text[])) as wanted (desk)
cross join unnest(case when @Assigned = 0 then array[null::uuid] else @Assignees end) as hands (assignee)
cross join lateral (
    select id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
    from cases
    where cases.desk = wanted.desk
      and submitted_at is not null
      and (@OpenOnly = 0 or decided_at is null)
      and (cast(@State as varchar(60)) is null or state = @State)
      and (cast(@DueFrom as date) is null or due_on >= @DueFrom)
      and (cast(@DueTo as date) is null or due_on <= @DueTo)
      and (@Assigned = 0 or assignee_id = hands.assignee)
      and (@Unassigned = 0 or assignee_id is null)
      and (cast(@AfterDue as date) is null or (due_on, id) > (@AfterDue, @AfterId))
    order by due_on, id
    limit @Most
) as page
order by due_on, id
limit @Most
