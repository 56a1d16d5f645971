-- Per engine: a list as one parameter, and the limit. One organisation after the other, because only along one an index has the order.
select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
from unnest(cast(@Organisations as uuid[])) as mine (organisation)
cross join lateral (
    select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
    from representative_offices
    where representative_offices.organisation_id = mine.organisation
      and (cast(@After as varchar(60)) is null or registration_number > @After)
    order by registration_number
    limit @Most
) as page
order by registration_number
limit @Most
