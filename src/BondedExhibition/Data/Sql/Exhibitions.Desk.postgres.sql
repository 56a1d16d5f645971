-- Per engine: a list as one parameter, and the limit. Zone by zone, because only along one an index has the order.
select id, number, version, organisation_id, organisation_name, book_id, book_number, zone, title, venue, address, customs_code, opens_on, closes_on, valid_until, guarantee_id, guarantee_number, case_id, state
from unnest(cast(@Zones as text[])) as wanted (code)
cross join lateral (
    select id, number, version, organisation_id, organisation_name, book_id, book_number, zone, title, venue, address, customs_code, opens_on, closes_on, valid_until, guarantee_id, guarantee_number, case_id, state
    from exhibition_rows
    where exhibition_rows.zone = wanted.code
      and (@State = '' or state = @State)
      and valid_until < @EndsBefore
      and valid_until <= @LastDay and (valid_until < @LastDay or number < @LastNumber)
    order by valid_until desc, number desc
    limit @Most
) as page
order by valid_until desc, number desc
limit @Most
