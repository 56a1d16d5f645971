select min(reports_from)
from representative_offices
where state = 'registered'
