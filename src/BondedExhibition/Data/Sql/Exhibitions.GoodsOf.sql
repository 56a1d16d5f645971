select g.item_id, i.seq as item, g.serial, g.quantity, g.taken
from exhibition_goods g
join book_items i on i.id = g.item_id
where g.exhibition_id = @ExhibitionId
order by i.seq, g.serial
