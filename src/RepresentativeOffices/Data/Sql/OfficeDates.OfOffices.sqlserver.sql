-- Per engine: a list expanded by the driver.
select office_id, zone, kind, ref, due_on
from office_dates
where office_id in @Offices
order by due_on, kind, ref
