-- Per engine: lists as one parameter each.
select number, zone, year, case_id, organisation_id, employer, credit_code, industry, state, published_on, objections_until, ended_on, end_reason
from listings
where zone = any(@Zones)
  and state = any(@States)
  and (@Everybodys = 1 or organisation_id = any(@Organisations))
  and (@Year = 0 or year = @Year)
  and (@Like = '' or lower(employer) like @Like escape '\')
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
