delete from cases where id = @CaseId
