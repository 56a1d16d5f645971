-- Per engine: a list expanded by the driver.
select id, lot_id, book_id, book_number, organisation_id, zone, exhibition_id, item, name, serial, place, quantity, cause, happened_on, account, state, guarantee_id, reserved, reported_at, outcome, reasons, decided_at, sale_number
from loss_rows
where organisation_id in @Organisations
  and (@State = '' or state = @State)
  and reported_at <= @BeforeAt and (reported_at < @BeforeAt or id < @BeforeId)
order by reported_at desc, id desc
offset 0 rows fetch next @Most rows only
