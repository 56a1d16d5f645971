-- Per engine: the limit, and the index of characters and their pairs. For words that are not common,
-- so all that match are fetched first (materialized) and sorted then.
with found as materialized (
    select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
    from filings
    where published_on is not null
      and (cast(@After as varchar(60)) is null or number > @After)
      and (number = @Number
          or (title_parts(search_text) @> case when length(@Words) = 1 then array[@Words] else character_pairs(@Words) end
              and search_text like @Like escape '\'))
)
select id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, filer_name_foreign, responsible_person, authorised_until, classification, filed_on, published_on, state, suspended_on, ended_on, ground, risk, risk_reasons, check_state, corrections, filer_key, product_key
from found
order by number
limit @Most
