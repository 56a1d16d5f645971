-- Per engine: a list expanded by the driver.
select id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id, counted_at
from stocktakes
where zone in @Zones
  and (@State = '' or state = @State)
  and at <= @BeforeAt and (at < @BeforeAt or id < @BeforeId)
order by at desc, id desc
offset 0 rows fetch next @Most rows only
