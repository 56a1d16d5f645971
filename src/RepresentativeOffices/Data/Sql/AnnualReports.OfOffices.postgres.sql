-- Per engine: a list as one parameter.
select office_id, year, case_id, filed_on, late
from annual_reports
where office_id = any(@Offices)
order by year
