-- Per engine: a list expanded by the driver, and the limit.
select top (@Most) id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from filings
where organisation_id in @Organisations
  and (cast(@After as nvarchar(60)) is null or number > @After)
order by number
