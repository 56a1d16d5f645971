-- Per engine: lists as one text each (an empty one is split into one row), the limit, and planning each call with its own
-- values. Desk by desk and officer by officer, because only along one of each an index has the queue's order.
select top (@Most) id, number, matter, zone, organ, state, version, form_version, form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from string_split(@DeskList, ',') as wanted
cross join string_split(@AssigneeList, ',') as hands
cross apply (
    select top (@Most) id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
    from cases
    where cases.desk = wanted.value
      and submitted_at is not null
      and (@OpenOnly = 0 or decided_at is null)
      and (cast(@State as nvarchar(60)) is null or state = @State)
      and (cast(@DueFrom as date) is null or due_on >= @DueFrom)
      and (cast(@DueTo as date) is null or due_on <= @DueTo)
      and (@Assigned = 0 or assignee_id = try_cast(hands.value as uniqueidentifier))
      and (@Unassigned = 0 or assignee_id is null)
      and (cast(@AfterDue as date) is null or due_on > @AfterDue or (due_on = @AfterDue and id > @AfterId))
    order by due_on, id
) as page
order by due_on, id
option (recompile)
