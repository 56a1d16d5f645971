select count(*)
from staff_members
where person_key = @Person and state = 'active'
