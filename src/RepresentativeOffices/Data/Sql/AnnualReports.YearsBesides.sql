select year
from annual_reports
where office_id = @OfficeId
  and (case_id is null or case_id <> @CaseId)
