-- Several replicas sweep at once: who finds the row as it was seen raises the event, the others change nothing.
update case_deadlines
set approached_on = @ApproachedOn, passed_on = @PassedOn, sweep_on = @SweepOn, statutory_due = @StatutoryDue,
    promised_due = @PromisedDue, provisional = @Provisional, counted_with = @CountedWith
where case_id = @CaseId and code = @Code and seq = @Seq and sweep_on = @Seen and met_on is null
