-- Per engine: a list as one parameter, and the limit. Zone by zone, because only along one an index has the order.
select id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id, counted_at
from unnest(cast(@Zones as text[])) as wanted (code)
cross join lateral (
    select id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id, counted_at
    from stocktakes
    where stocktakes.zone = wanted.code
      and (@State = '' or state = @State)
      and at <= @BeforeAt and (at < @BeforeAt or id < @BeforeId)
    order by at desc, id desc
    limit @Most
) as page
order by at desc, id desc
limit @Most
