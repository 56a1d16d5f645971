-- Per engine: a list expanded by the driver.
select filing_id, year, listed_on, removed_on
from report_exceptions
where filing_id in @Filings
order by year
