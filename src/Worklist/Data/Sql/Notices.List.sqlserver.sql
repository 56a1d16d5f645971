-- Per engine: the limit, and planning each call with its own values.
select top (@Most) id, kind, service, matter, zone, organisation_id, reference, about, due_on, raised_at
from notices
where raised_at is not null
  and (settled_at is null or settled_at < raised_at)
  and (@Zone is null or zone = @Zone)
  and (@Family is null or family = @Family)
  and (@Matter is null or matter = @Matter)
  and (@OrganisationId is null or organisation_id = @OrganisationId)
order by due_on, id
option (recompile)
