-- Most cases are closed. What is open is little, and what every queue begins with.
create index ix_cases_open on cases (desk, due_on, id) where submitted_at is not null and decided_at is null;
create index ix_cases_waiting on cases (desk, due_on, id) where submitted_at is not null and decided_at is null and assignee_id is null;
create index ix_cases_hands on cases (assignee_id, desk, due_on, id) where decided_at is null and assignee_id is not null;
create index ix_cases_handled on cases (assignee_id, desk, state, due_on, id) where submitted_at is not null and assignee_id is not null;
create index ix_cases_state on cases (desk, state, due_on, id) where submitted_at is not null;
create index ix_cases_organisation_state on cases (organisation_id, state, id desc);
