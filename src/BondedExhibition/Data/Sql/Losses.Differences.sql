select l.book_number, l.seq as item, l.serial, sum(d.said) as said, sum(d.found) as found
from (
  select lot_id, quantity as said, 0 as found from losses where state = 'open'
  union all
  select lot_id, 0, quantity from balances where place = 'lost'
) d
join lot_rows l on l.id = d.lot_id
group by l.book_number, l.seq, l.serial, l.id
having sum(d.said) <> sum(d.found)
order by l.book_number, l.seq, l.serial
