-- Per engine: a list expanded by the driver. Ids sort differently on the two engines; each pages by its own order.
select top (@Most) id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from cases
where organisation_id in @Organisations
  and (@State is null or state = @State)
  and (@AfterId is null or id < @AfterId)
order by id desc
