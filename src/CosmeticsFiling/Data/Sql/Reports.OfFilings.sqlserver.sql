-- Per engine: a list expanded by the driver.
select filing_id, year as reported
from annual_reports
where filing_id in @Filings
