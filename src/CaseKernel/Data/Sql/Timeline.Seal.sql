update case_timeline set sealed_by = @Number
where case_id = @CaseId and seq = @Seq and sealed_by is null and hash = @Hash
