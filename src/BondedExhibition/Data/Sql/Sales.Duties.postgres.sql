-- Per engine: a list as one parameter.
select d.kind, d.reference, d.title, d.due_on, d.case_id
from (
  select 'sale' as kind, s.number as reference, i.name as title, s.due_on, cast(null as uuid) as case_id
  from sales s
  join lots l on l.id = s.lot_id
  join book_items i on i.id = l.item_id
  where s.organisation_id = any(@Organisations) and s.state = 'sold'
  union all
  select 'tax', t.list_number, t.book_number, t.due_on, t.case_id
  from declarations t
  where t.organisation_id = any(@Organisations) and t.paid_on is null and t.ended_on is null
  union all
  select 'exhibition', e.number, e.title, e.valid_until, e.case_id
  from exhibitions e
  where e.organisation_id = any(@Organisations) and e.state = 'open'
  union all
  select 'guarantee', g.number, g.kind, g.valid_until, g.case_id
  from guarantees g
  where g.organisation_id = any(@Organisations) and g.state = 'active' and (g.valid_until >= @Today or g.reserved > 0)
  union all
  select distinct 'storage', b.number, i.name, l.storage_until, cast(null as uuid)
  from account_books b
  join book_items i on i.book_id = b.id
  join lots l on l.item_id = i.id
  join balances x on x.lot_id = l.id and x.quantity > 0 and (x.place = 'stock' or x.place like 'show/%')
  where b.organisation_id = any(@Organisations) and l.storage_until is not null
) d
where d.due_on > @LastDay or (d.due_on = @LastDay and (d.reference > @LastReference or (d.reference = @LastReference and d.title > @LastTitle)))
order by d.due_on, d.reference, d.title
offset 0 rows fetch next @Most rows only
