-- Per engine: a list as one parameter, and a moment that may be null has to be told its type.
select id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id, counted_at
from stocktakes
where zone = any(@Zones)
  and (@State = '' or state = @State)
  and (cast(@BeforeAt as timestamptz) is null or at < @BeforeAt or (at = @BeforeAt and id < @BeforeId))
order by at desc, id desc
offset 0 rows fetch next @Most rows only
