-- Per engine: a list as one parameter, the limit, and the index of characters and their pairs. For words that are not
-- common, so all that match are fetched first (materialized) and sorted then; walking along the queue until enough are
-- found could read the whole table.
with found as materialized (
    select id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
    from cases
    where desk = any(@Desks)
      and submitted_at is not null
      and (@OpenOnly = 0 or decided_at is null)
      and (cast(@State as varchar(60)) is null or state = @State)
      and (cast(@DueFrom as date) is null or due_on >= @DueFrom)
      and (cast(@DueTo as date) is null or due_on <= @DueTo)
      and (@Assigned = 0 or assignee_id = any(@Assignees))
      and (@Unassigned = 0 or assignee_id is null)
      and (cast(@AfterDue as date) is null or (due_on, id) > (@AfterDue, @AfterId))
      and (number = @Number
          or (title_parts(lower(title)) @> case when length(@Words) = 1 then array[@Words] else character_pairs(@Words) end
              and lower(title) like @Like escape '\'))
)
select id, number, matter, zone, organ, state, version, form_version, form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from found
order by due_on, id
limit @Most
