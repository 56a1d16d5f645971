select cast(count(*) as int) from material_uploads where case_id = @CaseId and state = 'open' and expires_at > @Now
