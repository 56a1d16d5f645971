-- Per engine: a list as one parameter, and the limit. One organisation after the other, because only along one an index has the order.
select id, case_id, number, stocktake_id, lot_id, book_id, book_number, organisation_id, zone, item, name, serial, place, expected, counted, note, state, outcome, reasons, decided_at, at
from unnest(cast(@Organisations as uuid[])) as mine (organisation)
cross join lateral (
    select id, case_id, number, stocktake_id, lot_id, book_id, book_number, organisation_id, zone, item, name, serial, place, expected, counted, note, state, outcome, reasons, decided_at, at
    from discrepancy_rows
    where discrepancy_rows.organisation_id = mine.organisation
      and (@State = '' or state = @State)
      and at <= @BeforeAt and (at < @BeforeAt or id < @BeforeId)
    order by at desc, id desc
    limit @Most
) as page
order by at desc, id desc
limit @Most
