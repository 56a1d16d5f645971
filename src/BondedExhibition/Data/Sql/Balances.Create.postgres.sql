-- Per engine: rows as JSON.
insert into balances (lot_id, place, quantity, reserved)
select r.lot_id, r.place, 0, 0
from jsonb_to_recordset(cast(@Rows as jsonb)) as r (lot_id uuid, place varchar(80))
on conflict (lot_id, place) do nothing
