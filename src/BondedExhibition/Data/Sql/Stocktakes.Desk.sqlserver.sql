-- Per engine: a list expanded by the driver.
select id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id, counted_at
from stocktakes
where zone in @Zones
  and (@State = '' or state = @State)
  and (@BeforeAt is null or at < @BeforeAt or (at = @BeforeAt and id < @BeforeId))
order by at desc, id desc
offset 0 rows fetch next @Most rows only
