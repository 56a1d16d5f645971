-- Per engine: a list as one text, the limit, and planning each call with its own values. Zone by zone, because only along one
-- an index has the order.
select top (@Most) id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
from string_split(@ZoneList, ',') as wanted
cross apply (
    select top (@Most) id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
    from representative_offices
    where representative_offices.zone = wanted.value
      and (cast(@State as nvarchar(40)) is null or state = @State)
      and (cast(@Country as nvarchar(3)) is null or country = @Country)
      and (cast(@After as nvarchar(60)) is null or registration_number > @After)
    order by registration_number
) as page
order by registration_number
option (recompile)
