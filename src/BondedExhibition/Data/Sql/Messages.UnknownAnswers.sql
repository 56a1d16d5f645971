select id, digest, kind, internal_number, declarant, customs_number, status, words, at, file_name, received_at, message_id
from customs_answers
where message_id is null and kind = @Kind and internal_number = @InternalNumber
order by at, digest
