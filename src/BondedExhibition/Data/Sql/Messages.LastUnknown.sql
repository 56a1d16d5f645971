select id, digest, kind, internal_number, declarant, customs_number, status, words, at, file_name, received_at, message_id
from customs_answers
where message_id is null
order by id desc
offset 0 rows fetch next @Most rows only
