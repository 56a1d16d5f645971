-- Per engine: a list expanded by the driver, the limit, and planning each call with its own values. Without an index of
-- characters a rare word reads the caller's zones.
select top (@Most) id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
from representative_offices
where zone in @Zones
  and (cast(@State as nvarchar(40)) is null or state = @State)
  and (cast(@Country as nvarchar(3)) is null or country = @Country)
  and (cast(@After as nvarchar(60)) is null or registration_number > @After)
  and (certificate_number = @Number or search_text like @Like escape '\')
order by registration_number
option (recompile)
