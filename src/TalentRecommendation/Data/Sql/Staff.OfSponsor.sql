select id
from staff_members
where sponsor = @Sponsor and state = 'active' and sponsor_ended_on is null
