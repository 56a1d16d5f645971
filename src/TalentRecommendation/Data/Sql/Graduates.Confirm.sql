update graduate_files set confirmed_at = @ConfirmedAt, contested_at = @ContestedAt, remark = @Remark where case_id = @CaseId
