-- Both sides in one statement: what is written meanwhile is in both or in neither.
select l.book_number, l.seq as item, l.serial, d.place, sum(d.said) as said, sum(d.found) as found, sum(d.said_reserved) as said_reserved, sum(d.found_reserved) as found_reserved
from (
  select lot_id, to_place as place, quantity as said, 0 as found, case when to_place like 'show/%' then reserved else 0 end as said_reserved, 0 as found_reserved
  from movements
  union all
  select lot_id, from_place, -quantity, 0, case when from_place like 'show/%' then -released else 0 end, 0
  from movements
  union all
  select lot_id, place, 0, quantity, 0, reserved
  from balances
) d
join lot_rows l on l.id = d.lot_id
where d.place in ('stock', 'sold', 'lost') or d.place like 'show/%'
group by l.book_number, l.seq, l.serial, l.id, d.place
having sum(d.said) <> sum(d.found) or sum(d.said_reserved) <> sum(d.found_reserved)
order by l.book_number, l.seq, l.serial, d.place
