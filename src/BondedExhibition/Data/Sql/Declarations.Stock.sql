select i.seq, l.serial, b.place, b.quantity, l.entered_on, l.storage_until
from book_items i
join lots l on l.item_id = i.id
join balances b on b.lot_id = l.id
where i.book_id = @BookId and i.seq between @First and @Last and b.quantity > 0
