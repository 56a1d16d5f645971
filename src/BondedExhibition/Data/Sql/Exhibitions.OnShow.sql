select l.id as lot_id, l.item_id, l.serial, b.quantity, b.reserved
from balances b
join lots l on l.id = b.lot_id
where b.place = @Place and b.quantity > 0
order by l.item_id, l.serial
