-- Per engine: a list as one parameter.
select id, number, matter, zone, organ, state, version, form_version, '{}' as form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at
from cases
where subject = any(@Subjects)
  and decided_at is null
  and (@Drafts = 1 or submitted_at is not null)
order by id
