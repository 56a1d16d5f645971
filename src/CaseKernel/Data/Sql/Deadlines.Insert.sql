insert into case_deadlines (case_id, code, seq, started_on, statutory_due, promised_due, provisional, met_on)
values (@CaseId, @Code, @Seq, @StartedOn, @StatutoryDue, @PromisedDue, @Provisional, null)
