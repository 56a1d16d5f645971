-- Per engine: the limit. Two rows tell that there is more than one.
select distinct enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country
from representative_offices
where organisation_id = @OrganisationId
limit 2
