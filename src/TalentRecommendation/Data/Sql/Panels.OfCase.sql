select id, case_id, version, state, employer, size, quorum, votes_until, opened_on, opened_by, revealed_at, revealed_by, passed, yes, noes, average
from panels
where case_id = @CaseId
