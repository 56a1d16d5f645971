-- Per engine: rows as JSON. A piece that lies elsewhere changes no row; a unique violation would end the transaction here.
insert into pieces (organisation_id, goods_code, serial, make, lot_id)
select r.organisation_id, r.goods_code, r.serial, r.make, r.lot_id
from jsonb_to_recordset(cast(@Rows as jsonb)) as r (organisation_id uuid, goods_code varchar(10), serial varchar(60), make varchar(255), lot_id uuid)
order by r.goods_code, r.serial
on conflict do nothing
