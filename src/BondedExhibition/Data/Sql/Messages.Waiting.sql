-- Oldest first; what one run leaves, the next finds.
select id, version, kind, internal_number, declarant, case_id, organisation_id, zone, body, state, created_at, sent_at, customs_number, status, words, answered_at, answer_digest, withdrawn_at
from customs_messages
where state = @State
order by id
offset 0 rows fetch next @Most rows only
