-- Per engine: the limit, and planning each call with its own values. Without an index of characters a rare word reads the published filings.
select top (@Most) id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from filings
where published_on is not null
  and (cast(@After as nvarchar(60)) is null or number > @After)
  and (number = @Number or search_text like @Like escape '\')
order by number
option (recompile)
