update case_deadlines
set statutory_due = @StatutoryDue, promised_due = @PromisedDue, provisional = @Provisional, sweep_on = @SweepOn,
    approached_on = @ApproachedOn, passed_on = @PassedOn, counted_with = @CountedWith
where case_id = @CaseId and code = @Code and seq = @Seq and met_on is null
