select id, number, matter, zone, organ, state, version, form_version, form, title, organisation_id, organisation_name, subject, assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at, draft_warned_at, erased_at, erased_by
from cases
where id = @Id
