-- Per engine: a list as one parameter.
select id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id, counted_at
from stocktakes
where zone = any(@Zones)
order by at desc
offset 0 rows fetch next @Most rows only
