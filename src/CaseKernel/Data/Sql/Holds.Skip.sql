update legal_holds
set skipped_on = @Today
where case_id = @CaseId and lifted_at is null and skipped_on is null
