-- Per engine: a list as one parameter, and the limit. Looks through the first @Within offices: common words end here. One zone
-- is named alone, so that an index has its order.
select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground
from (
    select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground, search_text
    from representative_offices
    where (cast(@OnlyZone as varchar(20)) is not null or zone = any(@Zones))
      and (cast(@OnlyZone as varchar(20)) is null or zone = @OnlyZone)
      and (cast(@State as varchar(40)) is null or state = @State)
      and (cast(@Country as varchar(3)) is null or country = cast(@Country as char(3)))
      and (cast(@After as varchar(60)) is null or registration_number > @After)
    order by registration_number
    limit @Within
) as sought
where certificate_number = @Number or search_text like @Like escape '\'
order by registration_number
limit @Most
