insert into filing_history (filing_id, seq, at, act, matter, case_id, changes)
values (@FilingId, @Seq, @At, @Act, @Matter, @CaseId, @Changes)
