-- Per engine: a list as one parameter, and the limit. Zone by zone, because only along one an index has the order.
select id, lot_id, book_id, book_number, organisation_id, zone, exhibition_id, item, name, serial, place, quantity, cause, happened_on, account, state, guarantee_id, reserved, reported_at, outcome, reasons, decided_at, sale_number
from unnest(cast(@Zones as text[])) as wanted (code)
cross join lateral (
    select id, lot_id, book_id, book_number, organisation_id, zone, exhibition_id, item, name, serial, place, quantity, cause, happened_on, account, state, guarantee_id, reserved, reported_at, outcome, reasons, decided_at, sale_number
    from loss_rows
    where loss_rows.zone = wanted.code
      and (@State = '' or state = @State)
      and reported_at <= @BeforeAt and (reported_at < @BeforeAt or id < @BeforeId)
    order by reported_at desc, id desc
    limit @Most
) as page
order by reported_at desc, id desc
limit @Most
