update case_looks
set version = @Version, at = @At
where case_id = @CaseId and account_id = @AccountId and version < @Version
