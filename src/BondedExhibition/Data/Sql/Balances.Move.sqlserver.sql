-- Per engine: rows as JSON. The lots are held; the constraints refuse what would fall below nothing.
update b
set quantity = b.quantity + r.quantity, reserved = b.reserved + r.reserved
from balances b
join openjson(@Rows) with (lot_id uniqueidentifier, place nvarchar(80), quantity decimal(19, 5), reserved decimal(19, 2)) r on r.lot_id = b.lot_id and r.place = b.place
