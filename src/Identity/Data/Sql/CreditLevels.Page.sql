select c.version, c.valid_from, c.level, c.account_id, c.recorded_at, a.display_name as recorded_by,
  (select max(l.version) from credit_levels l where l.credit_code = c.credit_code and l.valid_from = c.valid_from) as holds
from credit_levels c
join accounts a on a.id = c.account_id
where c.credit_code = @CreditCode and c.version < @Before
order by c.version desc
offset 0 rows fetch next @Most rows only
