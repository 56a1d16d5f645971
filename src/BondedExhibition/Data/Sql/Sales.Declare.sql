update sales
set state = 'declared', case_id = @CaseId, line = @Line, version = version + 1
where number = @Sale and state = 'sold'
