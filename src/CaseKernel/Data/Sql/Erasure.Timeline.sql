-- Words and applicants' names; every other column of an entry stays as it was written, and so does the chain over it.
update case_timeline
set detail = '', actor_name = case when actor_role = 'applicant' then '' else actor_name end
where case_id = @Id
