update municipal_files set sent_at = @At, content = '' where case_id = @CaseId and sent_at is null
