-- Per engine: a list as one parameter, and a moment that may be null has to be told its type.
select id, lot_id, book_id, book_number, organisation_id, zone, exhibition_id, item, name, serial, place, quantity, cause, happened_on, account, state, guarantee_id, reserved, reported_at, outcome, reasons, decided_at, sale_number
from loss_rows
where zone = any(@Zones)
  and (@State = '' or state = @State)
  and (cast(@BeforeAt as timestamptz) is null or reported_at < @BeforeAt or (reported_at = @BeforeAt and id < @BeforeId))
order by reported_at desc, id desc
offset 0 rows fetch next @Most rows only
