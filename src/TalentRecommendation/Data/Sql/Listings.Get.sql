select number, zone, year, case_id, organisation_id, employer, credit_code, industry, state, published_on, objections_until, reviewed_on, ended_on, end_reason
from listings
where number = @Number
