select seq, form from case_submissions where case_id = @CaseId
