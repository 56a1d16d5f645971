select case_id, code, seq, granted_seq, granted_on, days, authority, reason
from case_extensions
where case_id = @CaseId
order by granted_seq
