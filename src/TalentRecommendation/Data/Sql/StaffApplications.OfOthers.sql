select cast(count(*) as int)
from staff_applications
where person = @Person and organisation_id <> @OrganisationId
