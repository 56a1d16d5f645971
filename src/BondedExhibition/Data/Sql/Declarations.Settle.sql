update declarations
set reminded_at = null
where case_id = @CaseId and reminded_at is not null
