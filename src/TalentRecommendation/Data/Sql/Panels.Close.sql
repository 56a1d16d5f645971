update panels set state = 'closed'
where case_id = @CaseId and state = 'open'
