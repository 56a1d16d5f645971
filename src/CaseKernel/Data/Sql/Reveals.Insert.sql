insert into reveals (id, pointer, case_id, account_id, seq, purpose, open_until)
values (@Id, @Pointer, @CaseId, @AccountId, @Seq, @Purpose, @OpenUntil)
