select number as id, work_permit as title, zone
from staff_members
where organisation_id = @OrganisationId and state = 'active'
order by number
