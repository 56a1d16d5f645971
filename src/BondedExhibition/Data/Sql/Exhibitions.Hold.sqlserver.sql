-- Per engine: the lock. Always in the same order: of two movements over the same declared goods one waits for the other.
select g.item_id, i.seq as item, g.serial, g.quantity, g.taken
from exhibition_goods g with (updlock, rowlock)
join book_items i on i.id = g.item_id
where g.exhibition_id = @ExhibitionId and g.item_id in @Items
order by g.item_id, g.serial
