update staff_members
set version = version + 1, renewal_case_id = null, renewing = null
where renewal_case_id = @CaseId
