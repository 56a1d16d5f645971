select case_id, code, seq, started_on, statutory_due, promised_due, provisional, met_on, audience, sweep_on, approached_on, passed_on, counted_with
from case_deadlines
where case_id = @CaseId
order by seq, code
