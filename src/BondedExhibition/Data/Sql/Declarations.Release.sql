update declarations set released_on = @On where case_id = @CaseId and paid_on is not null and released_on is null
