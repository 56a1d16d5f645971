insert into case_deadlines (case_id, code, seq, started_on, statutory_due, promised_due, provisional, met_on, audience, sweep_on, approached_on, passed_on, counted_with)
values (@CaseId, @Code, @Seq, @StartedOn, @StatutoryDue, @PromisedDue, @Provisional, null, @Audience, @SweepOn, null, null, @CountedWith)
