-- Per engine: a list expanded by the driver.
select office_id, year, listed_on, removed_on
from report_exceptions
where office_id in @Offices
order by year
