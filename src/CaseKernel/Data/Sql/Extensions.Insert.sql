insert into case_extensions (case_id, code, seq, granted_seq, granted_on, days, authority, reason)
values (@CaseId, @Code, @Seq, @GrantedSeq, @GrantedOn, @Days, @Authority, @Reason)
