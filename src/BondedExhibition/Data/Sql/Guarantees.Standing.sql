-- What each guarantee stands for by the goods themselves: on show, sold and not released, reported lost. Released to another guarantee, the journal would agree with itself.
select g.number, coalesce(sum(d.reserved), 0) as said, g.reserved as found
from guarantees g
left join (
  select e.guarantee_id, b.reserved
  from exhibitions e
  join balances b on b.place = concat('show/', e.number)
  union all
  select guarantee_id, reserved from sales
  union all
  select guarantee_id, reserved from losses where state = 'open'
) d on d.guarantee_id = g.id
group by g.id, g.number, g.reserved
having coalesce(sum(d.reserved), 0) <> g.reserved
order by g.number
