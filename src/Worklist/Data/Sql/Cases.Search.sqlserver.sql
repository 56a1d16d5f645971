-- Per engine: the limit. Without an index of character pairs a rare word in a title reads the caller's scope.
select top (@Most) id, sort_key, number, service, matter, zone, organ, title, state, due_on, assignee_id, version, updated_at, approaching_due, approaching_limit, passed_due, passed_limit
from cases
where sort_key < @After
  and version > 0
  and (@Zone is null or zone = @Zone)
  and (@Family is null or family = @Family)
  and (@Matter is null or matter = @Matter)
  and (@OrganisationId is null or organisation_id = @OrganisationId)
  and (@State is null or state = @State)
  and (@FiledOnly = 0 or number <> '')
  and (number like @NumberPattern escape '\' or lower(title) like @TitlePattern escape '\')
order by sort_key desc
option (recompile)
