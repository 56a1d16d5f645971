update case_opinions
set state = @State, version = version + 1, sweep_on = null, ended_at = @EndedAt
where consultation_id = @ConsultationId and state = 'Asked'
