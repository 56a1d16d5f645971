-- Per engine: a list expanded by the driver, the limit, and planning each call with its own values. Looks through the first
-- @Within filings: common words end here.
select top (@Most) id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from (
    select top (@Within) id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key, search_text
    from filings
    where zone in @Zones
      and (cast(@State as nvarchar(20)) is null or state = @State)
      and (cast(@CheckState as nvarchar(20)) is null or check_state = @CheckState)
      and (cast(@After as nvarchar(60)) is null or number > @After)
    order by number
) as sought
where number = @Number or search_text like @Like escape '\'
order by number
option (recompile)
