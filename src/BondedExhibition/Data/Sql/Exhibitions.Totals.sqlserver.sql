-- Per engine: a list expanded by the driver.
select e.id as exhibition_id, cast(count(*) as bigint) as lots, sum(b.quantity * i.unit_value) as value, sum(b.reserved) as reserved
from exhibitions e
join balances b on b.place = 'show/' + e.number
join lots l on l.id = b.lot_id
join book_items i on i.id = l.item_id
where e.id in @Exhibitions and b.quantity > 0
group by e.id
