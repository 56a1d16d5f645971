-- What its later filings may be about.
select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from filings
where organisation_id = @OrganisationId
  and state = 'filed'
order by number
