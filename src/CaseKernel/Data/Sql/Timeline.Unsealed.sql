select t.case_id, t.seq, t.hash
from case_timeline t
join cases c on c.id = t.case_id
where t.sealed_by is null and t.hash is not null and c.submitted_at is not null
order by t.case_id, t.seq
offset 0 rows fetch next @Most rows only
