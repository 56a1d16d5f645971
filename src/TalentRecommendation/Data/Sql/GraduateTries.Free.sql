delete from graduate_tries where case_id = @CaseId
