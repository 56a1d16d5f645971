-- Per engine: a list expanded by the driver, the limit, and planning each call with its own values. Looks through the first
-- @Within cases of the queue: common words end here.
select top (@Most) id, number, matter, zone, organ, state, version, form_version, form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from (
    select top (@Within) id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
    from cases
    where (cast(@OnlyDesk as nvarchar(81)) is not null or desk in @Desks)
      and (cast(@OnlyDesk as nvarchar(81)) is null or desk = @OnlyDesk)
      and submitted_at is not null
      and (@OpenOnly = 0 or decided_at is null)
      and (cast(@State as nvarchar(60)) is null or state = @State)
      and (cast(@DueFrom as date) is null or due_on >= @DueFrom)
      and (cast(@DueTo as date) is null or due_on <= @DueTo)
      and (@Assigned = 0 or assignee_id in @Assignees)
      and (@Unassigned = 0 or assignee_id is null)
      and (cast(@AfterDue as date) is null or due_on > @AfterDue or (due_on = @AfterDue and id > @AfterId))
    order by due_on, id
) as sought
where number = @Number or lower(title) like @Like escape '\'
order by due_on, id
option (recompile)
