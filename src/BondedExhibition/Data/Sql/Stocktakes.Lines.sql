select s.rank, s.lot_id, l.seq as item, l.goods_code, l.name, l.specification, l.unit, l.serial, s.expected, s.counted, s.note
from stocktake_lines s
join lot_rows l on l.id = s.lot_id
where s.stocktake_id = @StocktakeId
order by s.rank
