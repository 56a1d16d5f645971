update sales
set state = 'sold', case_id = null, line = null, version = version + 1
where case_id = @CaseId and state = 'declared'
