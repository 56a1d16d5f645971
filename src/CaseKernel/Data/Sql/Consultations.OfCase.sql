select id, case_id, code, seq, question, asked_at, asked_by, asked_by_name, state, version, settled_at
from case_consultations
where case_id = @CaseId
order by seq
