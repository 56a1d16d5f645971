-- What other exhibitions have declared under a guarantee and not taken out yet.
select i.goods_code, i.origin, i.unit, i.second_unit, i.second_per_unit, i.unit_value, g.quantity - g.taken as quantity
from exhibitions e
join exhibition_goods g on g.exhibition_id = e.id
join book_items i on i.id = g.item_id
where e.guarantee_id = @GuaranteeId and e.state = 'open' and g.quantity > g.taken
