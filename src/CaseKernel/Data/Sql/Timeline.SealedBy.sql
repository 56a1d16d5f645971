select case_id, seq, hash from case_timeline where sealed_by = @Number
