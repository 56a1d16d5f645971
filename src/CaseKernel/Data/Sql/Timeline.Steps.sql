select at, act, from_state, to_state
from case_timeline
where case_id = @CaseId
  and from_state <> to_state
order by seq
