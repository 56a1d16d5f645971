update declarations set paid_on = @PaidOn, receipt = @Receipt where case_id = @CaseId and paid_on is null and ended_on is null
