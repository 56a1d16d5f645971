select level
from credit_levels
where credit_code = @CreditCode and valid_from <= @On
order by valid_from desc, version desc
offset 0 rows fetch next 1 rows only
