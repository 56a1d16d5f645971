select id, consultation_id, case_id, department, office, state, version, due_on, sweep_on, reminded_at, ended_at, answered_by, answered_by_name, reason, granted
from case_opinions
where id = @Id
