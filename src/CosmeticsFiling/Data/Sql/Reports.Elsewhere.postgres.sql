-- Per engine: a list as one parameter.
select f.number
from annual_reports r
join filings f on f.id = r.filing_id
where f.number = any(@Numbers)
  and r.year = @Year
  and r.case_id <> @CaseId
