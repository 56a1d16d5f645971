select id, number, coalesce(left_on, work_permit_until) as ended_on
from staff_members
where state <> 'active' and person <> '' and id > @After and coalesce(left_on, work_permit_until) <= @Today
order by id
offset 0 rows fetch next @Most rows only
