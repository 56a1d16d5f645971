select matter, form_version, state
from cases
where assignee_id = @AccountId and decided_at is null
