select id, case_id, code, file_name, length, received, state, refusal, account_id, created_at, expires_at
from material_uploads
where id = @Id and case_id = @CaseId and code = @Code
