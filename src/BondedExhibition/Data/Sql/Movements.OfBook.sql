select m.seq, m.kind, m.at, i.seq as item, i.name, l.serial, m.from_place, m.to_place, m.quantity, m.released, m.reserved, g.number as guarantee_number, e.number as exhibition_number, s.number as sale_number, m.document, m.reason
from movements m
join lots l on l.id = m.lot_id
join book_items i on i.id = l.item_id
left join guarantees g on g.id = m.guarantee_id
left join exhibitions e on e.id = m.exhibition_id
left join sales s on s.id = m.sale_id
where m.book_id = @BookId and m.seq < @Before
order by m.seq desc
offset 0 rows fetch next @Most rows only
