-- Per engine: a list expanded by the driver.
select id, case_id, number, stocktake_id, lot_id, book_id, book_number, organisation_id, zone, item, name, serial, place, expected, counted, note, state, outcome, reasons, decided_at, at
from discrepancy_rows
where organisation_id in @Organisations
  and (@State = '' or state = @State)
  and at <= @BeforeAt and (at < @BeforeAt or id < @BeforeId)
order by at desc, id desc
offset 0 rows fetch next @Most rows only
