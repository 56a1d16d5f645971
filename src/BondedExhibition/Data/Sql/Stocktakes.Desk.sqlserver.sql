-- Per engine: a list expanded by the driver.
select id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id, counted_at
from stocktakes
where zone in @Zones
order by at desc
offset 0 rows fetch next @Most rows only
