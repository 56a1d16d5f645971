-- Per engine: rows as JSON. The guard: no more goes out than the 业务申报表 declares, and no more comes back than went out.
update g
set taken = g.taken + r.change
from exhibition_goods g
join openjson(@Rows) with (item_id uniqueidentifier, serial nvarchar(60), change decimal(19, 5)) r on r.item_id = g.item_id and r.serial = g.serial
where g.exhibition_id = @ExhibitionId
  and g.taken + r.change between 0 and g.quantity
