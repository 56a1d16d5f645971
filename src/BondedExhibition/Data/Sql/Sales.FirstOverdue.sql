select number, due_on
from sales
where organisation_id = @OrganisationId and state = 'sold' and due_on < @Today
order by due_on, number
offset 0 rows fetch next 1 rows only
