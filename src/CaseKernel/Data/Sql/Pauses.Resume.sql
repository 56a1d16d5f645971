update case_pauses
set resumed_on = @ResumedOn
where case_id = @CaseId and code = @Code and seq = @Seq and paused_seq = @PausedSeq and resumed_on is null
