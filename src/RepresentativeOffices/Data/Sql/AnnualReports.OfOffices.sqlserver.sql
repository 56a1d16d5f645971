-- Per engine: a list expanded by the driver.
select office_id, year, case_id, filed_on, late
from annual_reports
where office_id in @Offices
order by year
