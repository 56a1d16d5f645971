select office_id, seq, at, act, matter, case_id, changes
from office_history
where office_id = @OfficeId
order by seq
