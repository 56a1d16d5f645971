-- Per engine: a list as one parameter, and the limit. Zone by zone, because only along one an index has the order.
select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from unnest(cast(@Zones as text[])) as wanted (code)
cross join lateral (
    select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
    from filings
    where filings.zone = wanted.code
      and (cast(@State as varchar(20)) is null or state = @State)
      and (cast(@CheckState as varchar(20)) is null or check_state = @CheckState)
      and (cast(@After as varchar(60)) is null or number > @After)
    order by number
    limit @Most
) as page
order by number
limit @Most
