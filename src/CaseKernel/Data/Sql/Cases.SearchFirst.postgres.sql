-- Per engine: a list as one parameter, and the limit. Looks through the first @Within cases of the queue: common words end
-- here. One desk is named alone, so that an index has its order.
select id, number, matter, zone, organ, state, version, form_version, form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from (
    select id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
    from cases
    where (cast(@OnlyDesk as varchar(81)) is not null or desk = any(@Desks))
      and (cast(@OnlyDesk as varchar(81)) is null or desk = @OnlyDesk)
      and submitted_at is not null
      and (@OpenOnly = 0 or decided_at is null)
      and (cast(@State as varchar(60)) is null or state = @State)
      and (cast(@DueFrom as date) is null or due_on >= @DueFrom)
      and (cast(@DueTo as date) is null or due_on <= @DueTo)
      and (@Assigned = 0 or assignee_id = any(@Assignees))
      and (@Unassigned = 0 or assignee_id is null)
      and (cast(@AfterDue as date) is null or (due_on, id) > (@AfterDue, @AfterId))
    order by due_on, id
    limit @Within
) as sought
where number = @Number or lower(title) like @Like escape '\'
order by due_on, id
limit @Most
