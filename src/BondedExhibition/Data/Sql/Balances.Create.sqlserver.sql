-- Per engine: rows as JSON. The lots are held, so nobody else creates the same.
insert into balances (lot_id, place, quantity, reserved)
select r.lot_id, r.place, 0, 0
from openjson(@Rows) with (lot_id uniqueidentifier, place nvarchar(80)) r
where not exists (select 1 from balances b where b.lot_id = r.lot_id and b.place = r.place)
