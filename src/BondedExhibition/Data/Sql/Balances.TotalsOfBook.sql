select i.id as item_id, i.seq as item, i.name, i.unit, b.place, sum(b.quantity) as quantity, sum(b.quantity * i.unit_value) as value, sum(b.reserved) as reserved
from book_items i
join lots l on l.item_id = i.id
join balances b on b.lot_id = l.id
where i.book_id = @BookId and b.quantity > 0
group by i.id, i.seq, i.name, i.unit, b.place
order by i.seq, b.place
