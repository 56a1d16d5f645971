select number, case_id, organisation_id, zone, employer, field, qualification, issued_on, valid_to, state, ended_on
from qualification_records
where (@Zone = '' or zone = @Zone) and issued_on >= @From and issued_on <= @To
order by number
offset 0 rows fetch next @Most rows only
