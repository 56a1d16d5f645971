select number, zone, year, case_id, organisation_id, employer, credit_code, industry, state, published_on, objections_until, ended_on, end_reason
from listings
where (@Zone = '' or zone = @Zone) and (@Year = 0 or year = @Year)
order by number
offset 0 rows fetch next @Most rows only
