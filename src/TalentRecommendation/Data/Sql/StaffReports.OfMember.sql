select report_id, office, reported_at
from staff_reports
where staff_id = @StaffId
order by reported_at, report_id, office
