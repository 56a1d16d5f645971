-- Per engine: a list as one parameter, and the limit. Zone by zone, because only along one an index has the order.
select id, case_id, number, stocktake_id, lot_id, book_id, book_number, organisation_id, zone, item, name, serial, place, expected, counted, note, state, outcome, reasons, decided_at, at
from unnest(cast(@Zones as text[])) as wanted (code)
cross join lateral (
    select id, case_id, number, stocktake_id, lot_id, book_id, book_number, organisation_id, zone, item, name, serial, place, expected, counted, note, state, outcome, reasons, decided_at, at
    from discrepancy_rows
    where discrepancy_rows.zone = wanted.code
      and (@State = '' or state = @State)
      and at <= @BeforeAt and (at < @BeforeAt or id < @BeforeId)
    order by at desc, id desc
    limit @Most
) as page
order by at desc, id desc
limit @Most
