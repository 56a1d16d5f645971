select id, version, kind, internal_number, declarant, case_id, organisation_id, zone, body, state, created_at, sent_at, customs_number, status, words, answered_at, answer_digest, withdrawn_at
from customs_messages
where kind = @Kind and declarant = @Declarant and internal_number = @InternalNumber and withdrawn_at is null
