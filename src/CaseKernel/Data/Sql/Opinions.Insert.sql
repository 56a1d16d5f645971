insert into case_opinions (id, consultation_id, case_id, department, office, state, version, due_on, sweep_on, reminded_at, ended_at, answered_by, answered_by_name, reason)
values (@Id, @ConsultationId, @CaseId, @Department, @Office, 'Asked', 1, @DueOn, @SweepOn, null, null, null, null, null)
