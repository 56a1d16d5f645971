select year, version, first_day, body, loaded_at, loaded_by
from calendars
order by year
