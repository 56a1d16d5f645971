-- Per engine: a list as one parameter.
select l.id, l.item_id, l.serial, l.storage_until, b.place, b.quantity, b.reserved
from lots l
join balances b on b.lot_id = l.id
where l.item_id = any(@Items) and b.quantity > 0
order by l.item_id, l.serial, b.place
