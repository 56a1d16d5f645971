-- Per engine: the limit, and the index of character pairs behind the search in titles. Each call is planned with its own
-- values, so a parameter that is null costs nothing and the others choose the index.
select id, sort_key, number, service, matter, zone, organ, title, state, due_on, assignee_id, version, updated_at
from cases
where sort_key < @After
  and version > 0
  and (@Zone is null or zone = @Zone)
  and (@Family is null or family = @Family)
  and (@Matter is null or matter = @Matter)
  and (@OrganisationId is null or organisation_id = @OrganisationId)
  and (@State is null or state = @State)
  and (@FiledOnly = 0 or number <> '')
  and (@NumberPattern is null
    or number like @NumberPattern
    or (character_pairs(lower(title)) @> character_pairs(@TitlePart) and lower(title) like @TitlePattern))
order by sort_key desc
limit @Most
