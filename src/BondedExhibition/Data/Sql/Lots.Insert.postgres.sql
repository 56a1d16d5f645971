-- Per engine: rows as JSON. Goods that come again have their lot already.
insert into lots (id, item_id, serial, entered_on, storage_until)
select r.id, r.item_id, r.serial, r.entered_on, r.storage_until
from jsonb_to_recordset(cast(@Rows as jsonb)) as r (id uuid, item_id uuid, serial varchar(60), entered_on date, storage_until date)
on conflict (item_id, serial) do nothing
