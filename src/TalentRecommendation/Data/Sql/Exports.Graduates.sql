select case_id, number, zone, year, organisation_id, employer, listing, industry, points, passing, state, confirmed_at, contested_at, remark
from graduate_files
where (@Zone = '' or zone = @Zone) and (@Year = 0 or year = @Year)
order by number
offset 0 rows fetch next @Most rows only
