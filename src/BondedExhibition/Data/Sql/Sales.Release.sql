update sales
set state = 'released', reserved = 0, version = version + 1
where case_id = @CaseId and state = 'declared'
