-- Per engine: the limit. Looks through the first @Within filings: common words end here.
select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from (
    select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key, search_text
    from filings
    where published_on is not null
      and (cast(@After as varchar(60)) is null or number > @After)
    order by number
    limit @Within
) as sought
where number = @Number or search_text like @Like escape '\'
order by number
limit @Most
