select id, case_id, organisation_id, registration_number, version, certificate_number, unified_code, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to, approval_until, lease_to, enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, end_ground, search_text, entry
from representative_offices
where (cast(@Number as varchar(60)) is null
       or lower(name_zh) like @Like escape '\' or lower(name_foreign) like @Like escape '\'
       or lower(enterprise_name_zh) like @Like escape '\' or lower(enterprise_name_original) like @Like escape '\'
       or registration_number = @Number)
  and (cast(@After as varchar(60)) is null or registration_number > @After)
order by registration_number
offset 0 rows fetch next @Most rows only
