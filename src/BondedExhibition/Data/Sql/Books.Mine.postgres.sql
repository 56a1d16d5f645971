-- Per engine: a list as one parameter.
select id, number, version, organisation_id, organisation_name, zone, customs_code, kind, credit_code, customs_number, warehouse, state, declared_on, opened_on, closed_on, last_seq
from account_books
where organisation_id = any(@Organisations)
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
