-- Per engine: lists as one parameter each.
select number, zone, year, case_id, organisation_id, employer, credit_code, industry, state, published_on, objections_until, reviewed_on, ended_on, end_reason
from listings
where zone = any(@Zones)
  and case when state = 'listed' and year < @ThisYear then 'over' else state end = any(@States)
  and (@Unreviewed = 0 or (state = 'listed' and year >= @ThisYear and (reviewed_on is null or reviewed_on < @YearBegan)))
  and (@Everybodys = 1 or organisation_id = any(@Organisations))
  and (@Year = 0 or year = @Year)
  and (@Like = '' or lower(employer) like @Like escape '\')
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
