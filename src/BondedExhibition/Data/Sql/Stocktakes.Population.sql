select l.id as lot_id, l.seq as item, l.serial
from lot_rows l
join balances b on b.lot_id = l.id
where l.book_id = @BookId and b.place = @Place and b.quantity > 0
order by l.seq, l.serial
