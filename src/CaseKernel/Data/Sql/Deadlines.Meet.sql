update case_deadlines
set met_on = @MetOn
where case_id = @CaseId and code = @Code and met_on is null
