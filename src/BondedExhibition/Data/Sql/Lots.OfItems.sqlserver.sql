-- Per engine: a list expanded by the driver.
select l.id, l.item_id, l.serial, l.storage_until, b.place, b.quantity, b.reserved
from lots l
join balances b on b.lot_id = l.id
where l.item_id in @Items and b.quantity > 0
order by l.item_id, l.serial, b.place
