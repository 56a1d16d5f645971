select id, staff_id, kind, happened_on, at, case_id, late, details
from staff_entries
where staff_id = @StaffId
order by at, id
