delete from graduate_addresses where case_id = @CaseId
