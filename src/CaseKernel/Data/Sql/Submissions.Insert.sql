insert into case_submissions (case_id, seq, form)
values (@CaseId, @Seq, @Form)
