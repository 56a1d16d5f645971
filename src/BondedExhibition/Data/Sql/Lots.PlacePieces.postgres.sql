-- Per engine: rows as JSON. A piece that lies elsewhere changes no row; a unique violation would end the transaction here.
insert into pieces (goods_code, serial, lot_id)
select r.goods_code, r.serial, r.lot_id
from jsonb_to_recordset(cast(@Rows as jsonb)) as r (goods_code varchar(10), serial varchar(60), lot_id uuid)
order by r.goods_code, r.serial
on conflict (goods_code, serial) do nothing
