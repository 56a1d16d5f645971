select case_number
from staff_applications
where case_id = @CaseId
