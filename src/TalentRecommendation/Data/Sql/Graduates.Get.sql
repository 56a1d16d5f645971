select case_id, number, zone, year, organisation_id, employer, listing, industry, education, direct, points, passing, state, confirmed_at, contested_at, remark
from graduate_files
where case_id = @CaseId
