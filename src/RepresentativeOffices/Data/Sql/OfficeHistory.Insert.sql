insert into office_history (office_id, seq, at, act, matter, case_id, changes)
values (@OfficeId, @Seq, @At, @Act, @Matter, @CaseId, @Changes)
