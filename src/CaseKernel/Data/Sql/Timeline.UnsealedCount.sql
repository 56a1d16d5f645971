select cast(count(*) as int)
from case_timeline t
join cases c on c.id = t.case_id
where t.sealed_by is null and t.hash is not null and c.submitted_at is not null
