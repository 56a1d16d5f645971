insert into case_pauses (case_id, code, seq, paused_seq, from_on, until_on, resumed_on, ground, reason)
values (@CaseId, @Code, @Seq, @PausedSeq, @FromOn, @UntilOn, null, @Ground, @Reason)
