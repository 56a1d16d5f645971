select cast(count(*) as int)
from legal_holds
where case_id = @CaseId and lifted_at is null
