select customs_number
from customs_messages
where case_id = @CaseId and kind = @Kind and customs_number is not null and withdrawn_at is null
order by id
