-- Per engine: a list as one text, the limit, and a comparison of rows written out. What waits for its check, the most urgent first,
-- then the oldest.
select top (@Most) id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from string_split(@ZoneList, ',') as wanted
cross apply (
    select top (@Most) id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key, urgency
    from filings
    where filings.zone = wanted.value
      and check_state = @CheckState
      and (cast(@State as nvarchar(20)) is null or state = @State)
      and (cast(@AfterUrgency as int) is null or urgency > @AfterUrgency
          or (urgency = @AfterUrgency and (filed_on > @AfterDay or (filed_on = @AfterDay and number > @AfterNumber))))
    order by urgency, filed_on, number
) as page
order by urgency, filed_on, number
option (recompile)
