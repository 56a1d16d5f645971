-- Per engine: how texts are joined.
update exhibitions
set state = 'closed', version = version + 1
where state = 'open' and valid_until < @Today
  and not exists (select 1 from balances b where b.place = 'show/' + exhibitions.number and b.quantity > 0)
