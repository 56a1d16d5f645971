select year
from annual_reports
where office_id = @OfficeId
