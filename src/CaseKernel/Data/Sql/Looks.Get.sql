select version, at
from case_looks
where case_id = @CaseId and account_id = @AccountId
