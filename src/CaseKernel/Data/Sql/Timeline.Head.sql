select t.hash
from case_timeline t
where t.case_id = @CaseId and t.seq = (select max(last.seq) from case_timeline last where last.case_id = @CaseId)
