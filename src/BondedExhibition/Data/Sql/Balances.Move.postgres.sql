-- Per engine: rows as JSON. The lots are held; the constraints refuse what would fall below nothing.
update balances b
set quantity = b.quantity + r.quantity, reserved = b.reserved + r.reserved
from jsonb_to_recordset(cast(@Rows as jsonb)) as r (lot_id uuid, place varchar(80), quantity numeric(19, 5), reserved numeric(19, 2))
where b.lot_id = r.lot_id and b.place = r.place
