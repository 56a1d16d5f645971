update declarations set ended_on = @On where case_id = @CaseId and released_on is null
