-- Per engine: rows as JSON. The guard: no more goes out than the 业务申报表 declares, and no more comes back than went out.
update exhibition_goods g
set taken = g.taken + r.change
from jsonb_to_recordset(cast(@Rows as jsonb)) as r (item_id uuid, serial varchar(60), change numeric(19, 5))
where g.exhibition_id = @ExhibitionId and g.item_id = r.item_id and g.serial = r.serial
  and g.taken + r.change between 0 and g.quantity
