select g.number, coalesce(m.said, 0) as said, g.reserved as found
from guarantees g
left join (select guarantee_id, sum(reserved - released) as said from movements where guarantee_id is not null group by guarantee_id) m on m.guarantee_id = g.id
where coalesce(m.said, 0) <> g.reserved
order by g.number
