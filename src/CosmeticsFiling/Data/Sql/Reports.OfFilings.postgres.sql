-- Per engine: a list as one parameter.
select filing_id, year as reported
from annual_reports
where filing_id = any(@Filings)
