-- Per engine: parameters that may be null have to be told their types, and the limit.
select id, kind, service, matter, zone, organisation_id, reference, about, due_on, raised_at
from notices
where raised_at is not null
  and (settled_at is null or settled_at < raised_at)
  and (cast(@Zone as varchar) is null or zone = @Zone)
  and (cast(@Family as varchar) is null or family = @Family)
  and (cast(@Matter as varchar) is null or matter = @Matter)
  and (cast(@OrganisationId as uuid) is null or organisation_id = @OrganisationId)
order by due_on, id
limit @Most
