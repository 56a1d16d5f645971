select case_id, code, seq, started_on, statutory_due, promised_due, provisional, met_on
from case_deadlines
where case_id = @CaseId
order by seq, code
