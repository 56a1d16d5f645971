-- Per engine: the limit, and planning each call with its own values, so that a parameter that is null costs nothing.
-- A search looks through the newest @Within of the scope here: common words end soon.
select top (@Most) id, sort_key, number, service, matter, zone, organ, title, state, due_on, assignee_id, version, updated_at, approaching_due, approaching_limit, passed_due, passed_limit
from (
    select top (@Within) * from cases
    where sort_key < @After
    and version > 0
    and (@Zone is null or zone = @Zone)
    and (@Family is null or family = @Family)
    and (@Matter is null or matter = @Matter)
    and (@OrganisationId is null or organisation_id = @OrganisationId)
    and (@State is null or state = @State)
    and (@FiledOnly = 0 or number <> '')
    order by sort_key desc
) as newest
where @TitlePattern is null or number like @NumberPattern escape '\' or lower(title) like @TitlePattern escape '\'
order by sort_key desc
option (recompile)
