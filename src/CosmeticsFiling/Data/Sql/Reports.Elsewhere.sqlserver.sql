-- Per engine: a list expanded by the driver.
select f.number
from annual_reports r
join filings f on f.id = r.filing_id
where f.number in @Numbers
  and r.year = @Year
  and r.case_id <> @CaseId
