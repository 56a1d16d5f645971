select case_id, code, seq, paused_seq, from_on, until_on, resumed_on, ground, reason
from case_pauses
where case_id = @CaseId
order by from_on, paused_seq
