-- Words and applicants' names, and the salt by which their hash could be tried against guesses. The hash stays, and with
-- it the chain.
update case_timeline
set detail = '', salt = null, actor_name = case when actor_role = 'applicant' then '' else actor_name end
where case_id = @Id
