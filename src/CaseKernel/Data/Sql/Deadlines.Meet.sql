update case_deadlines
set met_on = @MetOn, sweep_on = null
where case_id = @CaseId and code = @Code and met_on is null
