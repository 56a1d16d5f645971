-- Per engine: a list as one parameter.
select id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from cases
where organisation_id = any(@Organisations)
  and (cast(@State as varchar(60)) is null or state = @State)
  and (cast(@AfterId as uuid) is null or id < @AfterId)
order by id desc
limit @Most
