-- Per engine: a list as one parameter, and the limit. One organisation after the other, because only along one an index has the order.
select id, number, matter, zone, organ, state, version, form_version, form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from unnest(cast(@Organisations as uuid[])) as mine (organisation)
cross join lateral (
    select id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
    from cases
    where organisation_id = mine.organisation
      and (cast(@State as varchar(60)) is null or state = @State)
      and (cast(@AfterId as uuid) is null or id < @AfterId)
    order by id desc
    limit @Most
) as page
order by id desc
limit @Most
