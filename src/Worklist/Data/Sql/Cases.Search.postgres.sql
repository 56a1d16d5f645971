-- Per engine: the limit, and the index of character pairs. For words that are not common, so all that match are fetched
-- first (materialized) and sorted then; walking along the keys until enough are found could read the whole table.
with found as materialized (
    select id, sort_key, number, service, matter, zone, organ, title, state, due_on, assignee_id, version, updated_at, approaching_due, approaching_limit, passed_due, passed_limit
    from cases
    where sort_key < @After
    and version > 0
    and (@Zone is null or zone = @Zone)
    and (@Family is null or family = @Family)
    and (@Matter is null or matter = @Matter)
    and (@OrganisationId is null or organisation_id = @OrganisationId)
    and (@State is null or state = @State)
    and (@FiledOnly = 0 or number <> '')
    and (number like @NumberPattern
        or (character_pairs(lower(title)) @> character_pairs(@TitlePart) and lower(title) like @TitlePattern))
)
select id, sort_key, number, service, matter, zone, organ, title, state, due_on, assignee_id, version, updated_at, approaching_due, approaching_limit, passed_due, passed_limit
from found
order by sort_key desc
limit @Most
