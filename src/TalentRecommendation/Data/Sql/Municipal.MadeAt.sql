select created_at from municipal_files where case_id = @CaseId
