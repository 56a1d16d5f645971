-- A report that took the product off the list and then lapsed puts it back, as of the day it was first listed.
update report_exceptions
set removed_on = null
where filing_id = @FilingId
  and year = @Year
  and removed_on is not null
  and not exists (select 1 from annual_reports r where r.filing_id = @FilingId and r.year = @Year)
  and exists (select 1 from filings f where f.id = @FilingId and f.state = 'filed')
