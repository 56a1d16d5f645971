-- Every piece that a book holds is registered once, and no other.
select l.goods_code, l.serial, sum(d.said) as said, cast(sum(d.found) as decimal(19, 5)) as found
from (
  select lot_id, quantity as said, 0 as found from balances
  union all
  select lot_id, 0, 1 from pieces
) d
join lot_rows l on l.id = d.lot_id
where l.tracking = 'serial'
group by l.goods_code, l.serial, l.id
having sum(d.said) <> sum(d.found)
order by l.goods_code, l.serial
