-- Per engine: a list as one parameter, and the limit. Zone by zone, because only along one an index has the order.
select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
from unnest(cast(@Zones as text[])) as wanted (code)
cross join lateral (
    select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
    from representative_offices
    where representative_offices.zone = wanted.code
      and (cast(@State as varchar(40)) is null or state = @State)
      and (cast(@Country as varchar(3)) is null or country = cast(@Country as char(3)))
      and (cast(@After as varchar(60)) is null or registration_number > @After)
    order by registration_number
    limit @Most
) as page
order by registration_number
limit @Most
