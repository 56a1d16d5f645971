-- Per engine: a list as one text, the limit, and planning each call with its own values. Zone by zone, because only along one
-- an index has the order.
select top (@Most) id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from string_split(@ZoneList, ',') as wanted
cross apply (
    select top (@Most) id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
    from filings
    where filings.zone = wanted.value
      and (cast(@State as nvarchar(20)) is null or state = @State)
      and (cast(@CheckState as nvarchar(20)) is null or check_state = @CheckState)
      and (cast(@After as nvarchar(60)) is null or number > @After)
    order by number
) as page
order by number
option (recompile)
