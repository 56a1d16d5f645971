update graduate_files set state = @State where case_id = @CaseId
