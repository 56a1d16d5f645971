-- Per engine: a list as one parameter.
select filing_id, year, listed_on, removed_on
from report_exceptions
where filing_id = any(@Filings)
order by year
