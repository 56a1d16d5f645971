select l.id, l.item_id, l.serial, l.storage_until, b.place, b.quantity, b.reserved
from exhibition_goods g
join lots l on l.item_id = g.item_id and (g.serial = '' or g.serial = l.serial)
join balances b on b.lot_id = l.id
where g.exhibition_id = @ExhibitionId and b.quantity > 0 and (b.place = 'stock' or b.place = @Place)
order by l.item_id, l.serial, b.place
