-- Per engine: a list as one parameter.
select office_id, zone, kind, ref, due_on
from office_dates
where office_id = any(@Offices)
order by due_on, kind, ref
