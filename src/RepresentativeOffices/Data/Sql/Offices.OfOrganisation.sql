-- What its later filings may be about.
select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground, search_text, cast(null as varchar(10)) as entry
from representative_offices
where organisation_id = @OrganisationId
  and state = 'registered'
order by registration_number
