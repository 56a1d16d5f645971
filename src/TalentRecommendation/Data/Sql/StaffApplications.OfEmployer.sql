select case_number
from staff_applications
where person = @Person and organisation_id = @OrganisationId and case_id <> @CaseId
