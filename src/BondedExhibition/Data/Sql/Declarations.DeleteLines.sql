delete from declaration_lines where case_id = @CaseId
