-- Per engine: a list as one parameter.
select office_id, year, listed_on, removed_on
from report_exceptions
where office_id = any(@Offices)
order by year
