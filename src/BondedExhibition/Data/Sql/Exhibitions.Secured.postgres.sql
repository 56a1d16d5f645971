-- Per engine: how texts are joined. Everything that a guarantee stands for under an exhibition: what is on show, what was sold there, what is reported lost.
select b.lot_id, l.book_id, b.place, b.quantity, b.reserved, cast(null as uuid) as sale_id, cast(null as uuid) as loss_id
from balances b
join lot_rows l on l.id = b.lot_id
where b.place = 'show/' || @Number and b.quantity > 0
union all
select s.lot_id, s.book_id, 'sold', s.quantity, s.reserved, s.id, null
from sales s
where s.exhibition_id = @Id and s.state in ('sold', 'declared')
union all
select x.lot_id, x.book_id, 'lost', x.quantity, x.reserved, null, x.id
from losses x
where x.exhibition_id = @Id and x.state = 'open'
