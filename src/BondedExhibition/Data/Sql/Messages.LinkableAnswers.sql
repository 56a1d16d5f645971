-- Answers that came in the same moment as their message was queued, so that neither saw the other.
select a.id, a.digest, a.kind, a.internal_number, a.declarant, a.customs_number, a.status, a.words, a.at, a.file_name, a.received_at, a.message_id
from customs_answers a
where a.message_id is null
  and exists (select 1 from customs_messages m where m.kind = a.kind and m.internal_number = a.internal_number and m.declarant = coalesce(a.declarant, m.declarant))
order by a.at, a.digest
