delete from material_removals where case_id = @CaseId and sha256 = @Sha256
