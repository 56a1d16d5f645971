-- Of files that wait for an answer now; one that came too early counts when its file is recommended.
select a.digest, a.number, a.outcome, a.document_number, a.answered_on, a.reason, a.file_name, a.received_at, a.state, g.case_id
from municipal_answers a
join graduate_files g on g.number = a.number
where a.state = 'open' and g.state = 'recommended'
order by a.answered_on, a.digest
