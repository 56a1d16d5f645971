-- Per engine: a list as one parameter.
select case_id, number, zone, year, organisation_id, employer, listing, industry, education, direct, points, passing, state, confirmed_at, contested_at, remark
from graduate_files
where zone = any(@Zones) and year = @Year and state <> 'ended'
  and (points < @Points or (points = @Points and case_id > @CaseId))
order by points desc, case_id
offset 0 rows fetch next @Most rows only
