select loaded_at
from calendars
where year = @Year
