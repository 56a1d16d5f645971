-- Per engine: a list as one parameter, the limit, and the index of characters and their pairs. For words that are not common,
-- so all that match are fetched first (materialized) and sorted then.
with found as materialized (
    select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
    from representative_offices
    where zone = any(@Zones)
      and (cast(@State as varchar(40)) is null or state = @State)
      and (cast(@Country as varchar(3)) is null or country = cast(@Country as char(3)))
      and (cast(@After as varchar(60)) is null or registration_number > @After)
      and (certificate_number = @Number
          or (title_parts(search_text) @> case when length(@Words) = 1 then array[@Words] else character_pairs(@Words) end
              and search_text like @Like escape '\'))
)
select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
from found
order by registration_number
limit @Most
