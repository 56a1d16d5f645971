-- Per engine: a list as one parameter, and the limit. What waits for its check, the most urgent first, then the oldest.
select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from unnest(cast(@Zones as text[])) as wanted (code)
cross join lateral (
    select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key, urgency
    from filings
    where filings.zone = wanted.code
      and check_state = @CheckState
      and (cast(@State as varchar(20)) is null or state = @State)
      and (cast(@AfterUrgency as int) is null or (urgency, filed_on, number) > (@AfterUrgency, @AfterDay, @AfterNumber))
    order by urgency, filed_on, number
    limit @Most
) as page
order by urgency, filed_on, number
limit @Most
