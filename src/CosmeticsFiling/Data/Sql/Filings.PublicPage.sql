select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from filings
where published_on is not null
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
