update discrepancies
set state = @State
where case_id = @CaseId
