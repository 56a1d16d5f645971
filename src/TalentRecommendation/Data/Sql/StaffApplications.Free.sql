delete from staff_applications where case_id = @CaseId
