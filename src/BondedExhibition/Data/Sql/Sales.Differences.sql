-- What the journal says of each sale, and what the sale says of itself: its reservation, and the quantity that is sold and not released.
select s.number, coalesce(m.reserved, 0) as said_reserved, s.reserved as found_reserved, coalesce(m.quantity, 0) as said, case when s.state in ('sold', 'declared') then s.quantity else 0 end as found
from sales s
left join (
  select sale_id,
    sum(case when to_place = 'sold' then reserved else 0 end - case when from_place = 'sold' then released else 0 end) as reserved,
    sum(case when to_place = 'sold' then quantity else 0 end - case when from_place = 'sold' then quantity else 0 end) as quantity
  from movements
  where sale_id is not null
  group by sale_id
) m on m.sale_id = s.id
where coalesce(m.reserved, 0) <> s.reserved
  or coalesce(m.quantity, 0) <> case when s.state in ('sold', 'declared') then s.quantity else 0 end
order by s.number
