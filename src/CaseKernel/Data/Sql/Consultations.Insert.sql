insert into case_consultations (id, case_id, code, seq, question, asked_at, asked_by, asked_by_name, state, version, settled_at)
values (@Id, @CaseId, @Code, @Seq, @Question, @AskedAt, @AskedBy, @AskedByName, 'Open', 1, null)
