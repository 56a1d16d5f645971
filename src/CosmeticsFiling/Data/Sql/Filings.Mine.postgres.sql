-- Per engine: a list as one parameter, and the limit. One organisation after the other, because only along one an index has the order.
select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from unnest(cast(@Organisations as uuid[])) as mine (organisation)
cross join lateral (
    select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
    from filings
    where filings.organisation_id = mine.organisation
      and (cast(@After as varchar(60)) is null or number > @After)
    order by number
    limit @Most
) as page
order by number
limit @Most
