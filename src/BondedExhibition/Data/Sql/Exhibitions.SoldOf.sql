select l.item_id, sum(s.quantity) as quantity
from sales s
join lots l on l.id = s.lot_id
where s.exhibition_id = @ExhibitionId and s.state <> 'cancelled'
group by l.item_id
