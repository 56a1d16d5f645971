select case_id, seq, at, act, from_state, to_state, actor_id, actor_role, actor_name, detail
from case_timeline
where case_id = @CaseId
order by seq
