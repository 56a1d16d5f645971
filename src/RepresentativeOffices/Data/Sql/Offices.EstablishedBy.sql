select form
from cases
where id = @CaseId
