-- A report that took the office off the list and then lapsed puts it back, as of the day it was first listed.
update report_exceptions
set removed_on = null
where office_id = @OfficeId
  and year = @Year
  and removed_on is not null
  and not exists (select 1 from annual_reports r where r.office_id = @OfficeId and r.year = @Year)
  and exists (select 1 from representative_offices o where o.id = @OfficeId and o.state = 'registered')
