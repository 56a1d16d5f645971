select e.number, i.seq as item, sum(d.said) as said, sum(d.found) as found
from (
  select m.exhibition_id, l.item_id,
    case when m.kind = 'EX_OUT' or (m.kind = 'ADJ' and m.to_place like 'show/%') then m.quantity
      when m.kind in ('EX_BACK', 'TAKE', 'LOSS_BACK') or (m.kind = 'ADJ' and m.from_place like 'show/%') then -m.quantity else 0 end as said, 0 as found
  from movements m
  join lots l on l.id = m.lot_id
  where m.exhibition_id is not null
  union all
  select exhibition_id, item_id, 0, taken from exhibition_goods
) d
join exhibitions e on e.id = d.exhibition_id
join book_items i on i.id = d.item_id
group by e.number, i.seq
having sum(d.said) <> sum(d.found)
order by e.number, i.seq
